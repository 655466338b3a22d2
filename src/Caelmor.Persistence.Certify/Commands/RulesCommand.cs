using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Certify.Words;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;
using Caelmor.Persistence.Terminal;
using Spectre.Console;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Lists the register, with what shows each rule.</summary>
internal sealed class RulesCommand(
    Outlet outlet, SuiteSource source, string? gate, string? stage)
{
    private readonly Screen _screen = outlet.Screen;

    public ExitCode Run()
    {
        var suite = source.Load();
        var wantedGate = gate is null ? (Gate?)null : GateOf(gate, suite);
        CheckStage(suite);
        var rules = RuleCoverage.OfAll(suite)
            .Where(one => wantedGate is null || one.Rule.Gate == wantedGate)
            .Where(one => stage is null || one.Rule.Stage == stage)
            .ToList();
        WriteTable(rules);
        WriteSummary(rules);
        outlet.Tell(() => new RulesAnswer(
            (int)ExitCode.Success, [.. rules.Select(RegisteredRule.Of)]));
        return ExitCode.Success;
    }

    private void WriteTable(List<RuleCoverage> rules)
    {
        var table = Sheet.WithHead(
            _screen, "rule", "gate", "scenarios", "mutants", "what it asks for");
        foreach (var one in rules)
        {
            table.AddRow(
                Sheet.Cell($"{one.Rule.Id}"),
                Sheet.Cell($"{Casing.Lower(one.Rule.Gate)}"),
                one.IsShown
                    ? Sheet.Cell($"{one.Scenarios.Length}")
                    : Sheet.Cell($"[dim]{OtherAccount(one.Rule)}[/]"),
                Sheet.Cell($"{(one.Mutants.IsEmpty ? string.Empty : one.Mutants.Length)}"),
                Sheet.Cell($"{one.Rule.Restated}"));
        }

        _screen.Write(0, table);
        _screen.Line();
    }

    private void WriteSummary(List<RuleCoverage> rules)
    {
        var shown = rules.Count(one => one.IsShown);
        var missing = rules.Count(one => !one.IsShown && one.Rule.Account is Account.ByScenarios);
        var otherwise = rules.Count - shown - missing;
        var all = Count.Of(rules.Count, "rule");
        var told = $"{shown} with scenarios, {otherwise} shown otherwise";
        _screen.Line($"{all}: {told}, {missing} not shown yet.");
        var number = source.Spec == Spec.Canon ? "21.1-6.4" : "ts-1.1";
        var command = $"caelmor-certify explain {number}{Say.Option(source.Spec)}";
        _screen.Line($"[dim]'{command}' tells one rule.[/]");
    }

    private static string OtherAccount(CanonRule rule) =>
        rule.Account is Account.ByScenarios ? "none yet" : Say.Of(rule.Account);

    // Another spec has other gates: a list without any rule would be no answer.
    private static Gate GateOf(string name, Suite suite)
    {
        var gates = suite.Register.Rules.Select(rule => rule.Gate).Distinct().Order()
            .ToDictionary(one => Casing.Lower(one));
        return gates.TryGetValue(name.ToLowerInvariant(), out var gate)
            ? gate
            : throw StopException.Misuse(
                $"there is no gate '{name}'.{Nearest.Hint(name, gates.Keys)} "
                + $"There are: {string.Join(", ", gates.Keys)}.");
    }

    private void CheckStage(Suite suite)
    {
        var stages = suite.Register.Rules.Select(rule => rule.Stage).Distinct().ToList();
        if (stage is not null && !stages.Contains(stage))
        {
            throw StopException.Misuse(
                $"there is no stage '{stage}' in the register. "
                + $"There are: {string.Join(", ", stages)}.");
        }
    }
}
