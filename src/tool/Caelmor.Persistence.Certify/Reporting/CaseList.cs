using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Certify.Words;
using Spectre.Console;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>Cases by title and place, one line each.</summary>
internal static class CaseList
{
    public static void Write(Screen screen, int indent, IEnumerable<CaseResult> cases)
    {
        var grid = Sheet.Columns(2);
        foreach (var one in cases)
        {
            grid.AddRow(
                Markup.FromInterpolated(
                    $"{Describe.Of(one.Finding)}", Style.Parse(Describe.ColourOf(one.Finding))),
                Sheet.Cell($"[dim]{Describe.Of(one.Scenario.Location)}[/]  {one.Scenario.Title}"));
        }

        screen.Write(indent, grid);
    }
}
