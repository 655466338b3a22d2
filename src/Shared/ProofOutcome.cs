using Caelmor.CommandLine;
using Caelmor.Storage.CrashProofs.Proving;
using Spectre.Console;

namespace Caelmor.ProvenStores;

/// <summary>What the proofs of a store came to.</summary>
/// <param name="results">Each of them that was asked for.</param>
internal sealed class ProofOutcome(IReadOnlyList<ProofResult> results)
{
    // What else was found is in what machines are told.
    private const int Shown = 5;

    /// <summary>Each of them that was asked for.</summary>
    public IReadOnlyList<ProofResult> Results => results;

    /// <summary>0 all hold, 1 something was found, 4 not all could be tried.</summary>
    public ExitCode ExitCode { get; } =
        results.Any(result => result.IsTried && !result.Holds) ? ExitCode.Rejected
        : results.Any(result => !result.IsTried) ? ExitCode.Incomplete
        : ExitCode.Success;

    /// <summary>How many crashes, kills and faults were tried in all.</summary>
    public string Sum =>
        $"{Tried("states", "states in recovery")} crash states, {Tried("kills")} kills, "
        + $"{Tried("faults")} faults";

    /// <summary>Tries proofs, one after the other, and shows how far each is.</summary>
    public static async Task<ProofOutcome> OfAsync<TConditions>(
        Screen screen,
        IEnumerable<Proof<TConditions>> proofs,
        TConditions conditions,
        CancellationToken cancellation)
        where TConditions : ProofConditions
    {
        var results = new List<ProofResult>();
        foreach (var proof in proofs)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(await screen.ShowAsync(
                $"{proof.Steps}: {proof.Name}",
                tell => proof.RunAsync(conditions, tell, cancellation)));
        }

        return new(results);
    }

    /// <summary>How many of some kinds were tried.</summary>
    public int Tried(params string[] kinds) => results.Sum(result => kinds.Sum(result.Count));

    /// <summary>Prints which hold, and what each tried.</summary>
    public void WriteTable(Screen screen)
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

        screen.WriteTable(table);
        screen.Line();
    }

    /// <summary>Prints all of it.</summary>
    /// <param name="screen">For what is asked for.</param>
    /// <param name="alarm">For what should not be.</param>
    /// <param name="shown">What is shown if all hold.</param>
    /// <param name="altered">How much was altered.</param>
    public void Write(Screen screen, Screen alarm, string shown, string altered)
    {
        WriteTable(screen);
        foreach (var finding in results.SelectMany(result => result.Findings).Take(Shown))
        {
            alarm.Line($"{finding}");
        }

        foreach (var result in results.Where(result => !result.IsTried))
        {
            alarm.Line($"[yellow]{result.Proof}[/] was not tried. {result.NotTried}");
        }

        var tried = $"{Sum}, {altered}";
        screen.Line(ExitCode switch
        {
            ExitCode.Success => $"[bold green]PROVEN[/]  {shown}: {tried}.",
            ExitCode.Rejected =>
                $"[bold red]NOT PROVEN[/]  Something was found; tried were {tried}.",
            _ => (FormattableString)$"[bold yellow]NOT ALL TRIED[/]  Of the others {tried}.",
        });
    }
}
