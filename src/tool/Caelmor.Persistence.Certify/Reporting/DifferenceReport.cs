using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Runs;
using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>What was not the same in every run.</summary>
internal sealed class DifferenceReport(Screen screen, Judgement judgement, bool isVerbose)
{
    private const int Most = 5;
    private const int Indent = 3;

    public void Write()
    {
        var (all, runs) = (judgement.Differences, judgement.Runs.Length);
        if (all.IsEmpty)
        {
            return;
        }

        var trials = $"{Count.Of(all.Length, "trial")} of {judgement.Verdict.Executed}";
        screen.Line(
            $"[bold red]Not deterministic[/]: not the same in {runs} runs. [dim]{trials}[/]");
        screen.Line();
        foreach (var difference in isVerbose ? all : all.Take(Most))
        {
            Write(difference);
        }

        if (!isVerbose && all.Length > Most)
        {
            screen.Line(Indent, $"[dim]and {all.Length - Most} more; --verbose shows all.[/]");
            screen.Line();
        }
    }

    private void Write(Difference difference)
    {
        screen.Line(Indent, $"[bold]Scenario[/]: {difference.Scenario.Title}");
        screen.Line(Indent, $"[dim]{Describe.Of(difference.Scenario.Location)}[/]");
        screen.Line(Indent, $"In run {difference.Run}, {difference.What} differs.");
        var grid = Sheet.Columns(2);
        grid.AddRow(Sheet.Cell($"[bold]Run 1[/]"), Sheet.Cell($"{difference.First}"));
        grid.AddRow(
            Sheet.Cell($"[bold]Run {difference.Run}[/]"), Sheet.Cell($"{difference.Then}"));
        screen.Write(Indent, grid);
        screen.Line();
    }
}
