using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Tells all there is to know about one rule.</summary>
internal sealed class ExplainCommand(Screen screen, SuiteSource source, string number)
{
    public ExitCode Run()
    {
        var suite = source.Load();
        var rule = RuleCoverage.Of(RuleNumbers.One(number, suite.Register), suite, source.Spec);
        WriteHead(rule, suite.Register);
        WriteHeadings(rule);
        new ScenarioList(screen).Write(rule.Scenarios);
        WriteCircumstances(rule, suite);
        WriteMutants(rule);
        return ExitCode.Success;
    }

    private void WriteHead(RuleCoverage one, Register register)
    {
        screen.Line($"[bold]{one.Rule.Id}  {one.Rule.Restated}[/]");
        screen.Line();
        var grid = Sheet.Columns(2);
        grid.AddRow(Sheet.Cell($"[dim]document[/]"), Sheet.Cell($"{one.Rule.Document}"));
        grid.AddRow(Sheet.Cell($"[dim]section[/]"), Sheet.Cell($"{one.Rule.Section}"));
        grid.AddRow(Sheet.Cell($"[dim]{register.GroupWord}[/]"), Sheet.Cell($"{one.Rule.Group.Id}"));
        grid.AddRow(Sheet.Cell($"[dim]shown by[/]"), Sheet.Cell($"{one.Rule.ShownBy}"));
        grid.AddRow(Sheet.Cell($"[dim]accounted for[/]"), Sheet.Cell($"{CoverageOf(one.Rule)}"));
        screen.Write(2, grid);
        screen.Line();
    }

    private void WriteCircumstances(RuleCoverage one, Suite suite)
    {
        Variation[] drawn = [.. suite.VariationsOf(one.Scenarios, seed: 0)];
        if (drawn.Length > 0)
        {
            var dimensions = drawn.SelectMany(varied => varied.Circumstances)
                .Select(circumstance => circumstance.Dimension)
                .Distinct();
            screen.Line(
                $"Besides, {Count.Of(drawn.Length, "trial")} in other circumstances, drawn from a seed.");
            screen.Line(2, $"{string.Join(", ", dimensions)}");
            screen.Line();
        }
    }

    private static string CoverageOf(Rule rule) => rule.Coverage switch
    {
        Coverage.ByShapeTest test => $"by the suite's own test {test.Name}",
        Coverage.ByException exception => $"as an exception. {exception.Reason}",
        _ => "by the scenarios below",
    };

    // A rule of one document may be shown under the headings of several features.
    private void WriteHeadings(RuleCoverage one)
    {
        var headings = one.Scenarios.Select(scenario => scenario.Rule).OfType<RuleBlock>();
        foreach (var heading in headings.DistinctBy(heading => heading.Location))
        {
            screen.Line($"[bold]Rule: {heading.Name}[/]");
            screen.Line(2, $"[dim]{Describe.Of(heading.Location)}[/]");
            foreach (var line in heading.Description.Split('\n', StringSplitOptions.TrimEntries))
            {
                screen.Line(2, $"{line}");
            }

            screen.Line();
        }
    }

    private void WriteMutants(RuleCoverage one)
    {
        screen.Line(one.Mutants.IsEmpty
            ? (FormattableString)$"No mutant breaks it on purpose."
            : $"[bold]Broken on purpose by {Count.Of(one.Mutants.Length, "mutant")}[/]");
        var grid = Sheet.Columns(2);
        foreach (var mutant in one.Mutants)
        {
            grid.AddRow(Sheet.Cell($"{mutant.Name}"), Sheet.Cell($"{mutant.Sentence}"));
        }

        screen.Write(2, grid);
    }
}
