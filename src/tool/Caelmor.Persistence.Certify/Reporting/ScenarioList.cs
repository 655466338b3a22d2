using Caelmor.CommandLine;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;
using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>Scenarios as designers wrote them: an outline once, with its rows.</summary>
internal sealed class ScenarioList(Screen screen)
{
    public void Write(IReadOnlyCollection<Scenario> scenarios)
    {
        if (scenarios.Count == 0)
        {
            screen.Line($"[yellow]No scenario shows it yet.[/]");
            screen.Line();
            return;
        }

        var count = Count.Of(scenarios.Count, "scenario");
        screen.Line($"[bold]{count}[/] [dim](those with But are tried without it, too)[/]");
        screen.Line();
        foreach (var outline in scenarios.GroupBy(Template))
        {
            Write([.. outline]);
        }
    }

    // All rows of an outline share the places of their steps.
    private static Location Template(Scenario scenario) =>
        scenario.Steps.Count > 0 ? scenario.Steps[^1].Location : scenario.Location;

    private void Write(List<Scenario> rows)
    {
        var first = rows[0];
        screen.Line(2, $"[bold]Scenario: {first.Name}[/]");
        screen.Line(2, $"[dim]{Describe.Of(first.Location)}[/]");
        StepList.Write(screen, 2, first);
        foreach (var examples in rows.Skip(1).Where(row => row.Example is not null)
            .GroupBy(row => row.Example!.ExamplesName))
        {
            WriteExamples(examples.Key, [.. examples]);
        }

        screen.Line();
    }

    private void WriteExamples(string name, List<Scenario> rows)
    {
        var columns = rows[0].Example!.Values;
        screen.Line(4, $"and as well, with these examples: {name}");
        var grid = Sheet.Columns(columns.Count + 1);
        grid.AddRow(
            [Sheet.Cell($""), .. columns.Select(column => Sheet.Cell($"[dim]{column.Key}[/]"))]);
        foreach (var row in rows)
        {
            grid.AddRow(
            [
                Sheet.Cell($"[dim]:{row.Location.Line}[/]"),
                .. row.Example!.Values.Select(value => Sheet.Cell($"{value.Value}")),
            ]);
        }

        screen.Write(6, grid);
    }
}

/// <summary>The steps of a scenario as the feature has them, with their lines.</summary>
internal static class StepList
{
    /// <param name="marked">The step at which it ended, if one is to be marked.</param>
    public static void Write(Screen screen, int indent, Scenario scenario, Step? marked = null)
    {
        var grid = Sheet.Columns(3);
        foreach (var step in scenario.Steps)
        {
            var isMarked = step == marked;
            grid.AddRow(
                Sheet.Cell($"[red]{(isMarked ? ">" : " ")}[/]"),
                Sheet.Cell($"[dim]:{step.Location.Line}[/]"),
                Sheet.Cell($"[bold]{step.KeywordText}[/] {step.Text}"));
            AddTable(grid, step);
        }

        screen.Write(indent, grid);
    }

    private static void AddTable(Spectre.Console.Grid grid, Step step)
    {
        foreach (var row in step.Table is null ? [] : step.Table.Rows.Prepend(step.Table.Header))
        {
            var cells = string.Join(" | ", row);
            grid.AddRow(Sheet.Cell($""), Sheet.Cell($""), Sheet.Cell($"| {cells} |"));
        }
    }
}
