using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Words;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;
using Spectre.Console;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>What became of each rule that was tried, gate by gate.</summary>
internal sealed class GateTable(Screen screen, Verdict verdict, RuleSelection selection)
{
    public void Write()
    {
        var table = Sheet.WithHead(screen, "rule", "what it asks for", "cases", "result");
        foreach (var gate in Enum.GetValues<Gate>())
        {
            Add(table, gate, verdict.Rules.Where(one =>
                one.Rule.Gate == gate && selection.Has(one.Rule)).ToList());
        }

        screen.Write(0, table);
        screen.Line();
    }

    private static void Add(Table table, Gate gate, List<RuleResult> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }

        var shown = rules.Count(rule => rule.IsShown);
        table.AddRow(
            Sheet.Cell($"[bold]{Casing.Lower(gate)}[/]"),
            Sheet.Cell($"[dim]{shown} of {Count.Of(rules.Count, "rule")} tried[/]"),
            Sheet.Cell($""),
            Sheet.Cell($""));
        foreach (var rule in rules.Where(rule => rule.IsShown))
        {
            var finding = rule.Cases.Max(one => one.Finding);
            table.AddRow(
                Sheet.Cell($"{rule.Rule.Id}"),
                Sheet.Cell($"{rule.Rule.Restated}"),
                Sheet.Cell($"{rule.Obeyed}/{rule.Cases.Length}"),
                Markup.FromInterpolated($"{Say.Of(finding)}", Style.Parse(Say.ColourOf(finding))));
        }
    }
}
