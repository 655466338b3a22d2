using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Words;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;
using Caelmor.Persistence.Terminal;
using Spectre.Console;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>What became of each rule that was tried, gate by gate.</summary>
internal sealed class GateTable(Screen screen, Verdict verdict, Selection selection)
{
    public void Write()
    {
        var table = Sheet.WithHead(screen, "rule", "cases", "result", "what it asks for");
        foreach (var gate in Enum.GetValues<Gate>())
        {
            var rules = verdict.Rules.Where(one =>
                one.Rule.Gate == gate && selection.Has(one.Rule));
            foreach (var group in rules.GroupBy(HeadingOf))
            {
                Add(table, group.Key, [.. group]);
            }
        }

        screen.Write(0, table);
        screen.Line();
    }

    // Rules of truth stores stand at no gate; the sections they stand in say what they are about.
    private static string HeadingOf(RuleResult one) =>
        one.Rule.Gate == Gate.Store ? one.Rule.Section : Casing.Lower(one.Rule.Gate);

    private static void Add(Table table, string heading, List<RuleResult> rules)
    {
        var accounted = rules.Count(rule => rule.IsShown || !rule.HasToBeShown);
        table.AddRow(
            Sheet.Cell($"[bold]{heading}[/]"),
            Sheet.Cell($""),
            Sheet.Cell($""),
            Sheet.Cell($"[dim]{accounted} of {Count.Of(rules.Count, "rule")} accounted for[/]"));
        foreach (var rule in rules.Where(rule => rule.IsShown || !rule.HasToBeShown))
        {
            Add(table, rule);
        }
    }

    private static void Add(Table table, RuleResult rule)
    {
        var finding = rule.IsShown ? rule.Cases.Max(one => one.Finding) : Finding.Obeyed;
        table.AddRow(
            Sheet.Cell($"{rule.Rule.Id}"),
            Sheet.Cell($"{(rule.IsShown ? $"{rule.Obeyed}/{rule.Cases.Length}" : string.Empty)}"),
            rule.IsShown
                ? Markup.FromInterpolated($"{Say.Of(finding)}", Style.Parse(Say.ColourOf(finding)))
                : Sheet.Cell($"[dim]{Say.Of(rule.Rule.Account)}[/]"),
            Sheet.Cell($"{rule.Rule.Restated}"));
    }
}
