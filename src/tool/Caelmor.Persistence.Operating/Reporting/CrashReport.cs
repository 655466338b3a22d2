using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Crashes;
using Caelmor.TruthStore.CrashProofs.Proving;
using Spectre.Console;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>What the proofs of the file store tried, and what they found.</summary>
internal sealed class CrashReport(Screen screen, IReadOnlyList<ProofResult> results)
{
    // Of each proof; the count says how many there are.
    private const int Shown = 5;

    public void Write(CrashFolder folder)
    {
        WriteTable();
        foreach (var result in results.Where(result => result.IsTried && !result.Holds))
        {
            WriteFindings(result);
        }

        foreach (var result in results.Where(result => !result.IsTried))
        {
            screen.Line($"[yellow]{result.Proof}[/] was not tried. {result.NotTried}");
        }

        if (folder.IsInMemory)
        {
            screen.Line($"[yellow]Files were on {folder.FileSystem}[/], not on a disk: see --dir.");
        }

        screen.Line(Verdict());
    }

    private void WriteTable()
    {
        var table = Sheet.WithHead(screen, "proof", "holds", "tried");
        foreach (var result in results)
        {
            table.AddRow(
                Sheet.Cell($"{result.Proof}"),
                result.Holds ? Sheet.Cell($"[green]yes[/]")
                    : result.IsTried ? Sheet.Cell($"[red]no[/]")
                    : Sheet.Cell($"[yellow]not tried[/]"),
                Sheet.Cell($"{string.Join(", ", result.Tried)}"));
        }

        screen.Write(0, table);
        screen.Line();
    }

    private void WriteFindings(ProofResult result)
    {
        screen.Line($"[red]{result.Proof}[/]: {result.Shows} That does not hold.");
        foreach (var finding in result.Findings.Take(Shown))
        {
            screen.Line(2, $"Found     {finding.Found}");
            screen.Line(2, $"Expected  {finding.Expected}");
            screen.Line(2, $"Again     {finding.Again}");
        }

        screen.Line();
    }

    private FormattableString Verdict()
    {
        var broken = results.Count(result => result.IsTried && !result.Holds);
        var untried = results.Count(result => !result.IsTried);
        var (all, tried) = (Count.Of(results.Count, "proof"), Sum());
        return broken > 0
            ? $"[bold red]NOT PROVEN[/]  {broken} of {all} found something; tried were {tried}."
            : untried > 0
            ? $"[bold yellow]NOT ALL TRIED[/]  {untried} of {all} not tried; of the others {tried}."
            : (FormattableString)
                $"[bold green]PROVEN[/]  No crash loses or half-writes a truth: {all}, {tried}.";
    }

    private string Sum() =>
        $"{Tried("states", "states in recovery")} crash states, {Tried("kills")} kills, "
        + $"{Tried("faults")} faults, {Tried("flips")} flips";

    private int Tried(params string[] kinds) =>
        results.Sum(result => kinds.Sum(result.Count));
}
