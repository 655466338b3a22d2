using Caelmor.CommandLine;
using Caelmor.Conformance.Features;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>The steps of a scenario as the feature has them, with their lines.</summary>
internal static class StepList
{
    /// <param name="screen">Where to write.</param>
    /// <param name="indent">Behind so many blanks.</param>
    /// <param name="scenario">The scenario.</param>
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
