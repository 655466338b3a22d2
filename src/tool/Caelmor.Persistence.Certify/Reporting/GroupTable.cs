using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Words;
using Spectre.Console;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>What became of the rules that were tried, group by group: a line for each group.</summary>
/// <param name="isWhole">Whether every rule has its line, too.</param>
internal sealed class GroupTable(
    Screen screen, Suite suite, Verdict verdict, Selection selection, bool isWhole)
{
    /// <summary>How many rules of each group are obeyed, in one sentence.</summary>
    public string InShort => string.Join(", ", Groups().Select((one, place) =>
        $"{one.Group.Title} {Fraction(one.Rules)}{(place == 0 ? " rules" : "")}")) + ".";

    public void Write()
    {
        var table = Sheet.WithHead(
            screen, suite.Register.GroupWord, "rules", "result", "what it asks for");
        foreach (var (group, rules) in Groups())
        {
            Add(table, group, rules);
        }

        screen.Write(0, table);
        if (!isWhole)
        {
            screen.Line($"[dim]--verbose shows every rule.[/]");
        }

        screen.Line();
    }

    private IEnumerable<(Group Group, List<RuleResult> Rules)> Groups() =>
        suite.Register.Groups
            .Select(group => (group, verdict.Rules.Where(one =>
                one.Rule.Group == group && selection.Has(one.Rule)
                && (one.IsShown || !one.HasToBeShown)).ToList()))
            .Where(one => one.Item2.Count > 0);

    private static string Fraction(List<RuleResult> rules) =>
        rules.FindAll(rule => rule.IsShown) is { Count: > 0 } tried
            ? Obeyed(tried, " of ")
            : $"{rules.Count} by shape tests";

    private void Add(Table table, Group group, List<RuleResult> rules)
    {
        var tried = rules.Where(rule => rule.IsShown).ToList();
        table.AddRow(
            Sheet.Cell($"[bold]{group.Title}[/]"),
            Sheet.Cell($"{(tried.Count == 0 ? rules.Count : Obeyed(tried, "/"))}"),
            tried.Count == 0
                ? Sheet.Cell($"[dim]by shape tests[/]")
                : CaseList.Mark(tried.Max(FindingOf)),
            Sheet.Cell($"{group.Sentence}"));
        if (isWhole)
        {
            rules.ForEach(rule => Add(table, rule));
        }
    }

    private static string Obeyed(List<RuleResult> tried, string of) =>
        $"{tried.Count(rule => rule.IsObeyed)}{of}{tried.Count}";

    private static void Add(Table table, RuleResult rule) => table.AddRow(
        Sheet.Cell($"  {rule.Rule.Id}"),
        Sheet.Cell($"{(rule.IsShown ? $"{rule.Obeyed}/{rule.Cases.Length}" : string.Empty)}"),
        rule.IsShown
            ? CaseList.Mark(FindingOf(rule))
            : Sheet.Cell($"[dim]{Describe.Of(rule.Rule.Coverage)}[/]"),
        Sheet.Cell($"{rule.Rule.Restated}"));

    private static Finding FindingOf(RuleResult rule) =>
        rule.IsShown ? rule.Cases.Max(one => one.Finding) : Finding.Obeyed;
}
