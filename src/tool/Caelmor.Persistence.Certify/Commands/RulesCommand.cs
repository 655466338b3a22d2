using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Certify.Words;
using Spectre.Console;
using Rule = Caelmor.Conformance.Registers.Rule;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Lists the register, with what shows each rule.</summary>
internal sealed class RulesCommand(
    OutputTarget outlet, SuiteSource source, string? group, string? document)
{
    private readonly Screen _screen = outlet.Screen;

    public ExitCode Run()
    {
        var suite = source.Load();
        var wanted = group is null ? null : RuleNumbers.Group(group, suite.Register);
        CheckDocument(suite);
        var rules = RuleCoverage.OfAll(suite, source.Spec)
            .Where(one => wanted is null || one.Rule.Group == wanted)
            .Where(one => document is null || one.Rule.Document == document)
            .ToList();
        WriteTable(suite, rules);
        WriteSummary(suite, rules);
        outlet.Tell(() => new RulesAnswer(
            (int)ExitCode.Success, [.. rules.Select(RegisteredRule.Of)]));
        return ExitCode.Success;
    }

    private void WriteTable(Suite suite, List<RuleCoverage> rules)
    {
        var table = Sheet.WithHead(
            _screen, "rule", suite.Register.GroupWord, "scenarios", "mutants", "what it asks for");
        foreach (var one in rules)
        {
            table.AddRow(
                Sheet.Cell($"{one.Rule.Id}"),
                Sheet.Cell($"{one.Rule.Group.Id}"),
                one.IsShown
                    ? Sheet.Cell($"{one.Scenarios.Length}")
                    : Sheet.Cell($"[dim]{OtherAccount(one.Rule)}[/]"),
                Sheet.Cell($"{(one.Mutants.IsEmpty ? string.Empty : one.Mutants.Length)}"),
                Sheet.Cell($"{one.Rule.Restated}"));
        }

        _screen.Write(0, table);
        _screen.Line();
    }

    private void WriteSummary(Suite suite, List<RuleCoverage> rules)
    {
        var shown = rules.Count(one => one.IsShown);
        var missing = rules.Count(one => !one.IsShown && one.Rule.Coverage is Coverage.ByScenarios);
        var otherwise = rules.Count - shown - missing;
        var all = Count.Of(rules.Count, "rule");
        var told = $"{shown} with scenarios, {otherwise} shown otherwise";
        _screen.Line($"{all}: {told}, {missing} not shown yet.");
        var number = rules.Select(one => one.Rule).Append(suite.Register.Rules[0]).First().Id;
        var command = $"caelmor-certify explain {number}{KnownSpecs.Option(source.Spec)}";
        _screen.Line($"[dim]'{command}' tells one rule.[/]");
    }

    private static string OtherAccount(Rule rule) =>
        rule.Coverage is Coverage.ByScenarios ? "none yet" : Describe.Of(rule.Coverage);

    private void CheckDocument(Suite suite)
    {
        var documents = suite.Register.Documents.Select(one => one.Id).ToList();
        if (document is not null && !documents.Contains(document))
        {
            throw StopException.Misuse(
                $"there is no document '{document}' in the register. "
                + $"There are: {string.Join(", ", documents)}.");
        }
    }
}
