using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Crashes;
using Caelmor.ProvenStores;
using Caelmor.Storage.CrashProofs.Proving;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>What the proofs of the file store tried, and what they found.</summary>
internal sealed class CrashReport(Screen screen, ProofOutcome outcome)
{
    // Of each proof; the count says how many there are.
    private const int Shown = 5;

    private IReadOnlyList<ProofResult> Results => outcome.Results;

    public void Write(CrashFolder folder)
    {
        outcome.WriteTable(screen);
        foreach (var result in Results.Where(result => result.IsTried && !result.Holds))
        {
            WriteFindings(result);
        }

        foreach (var result in Results.Where(result => !result.IsTried))
        {
            screen.Line($"[yellow]{result.Proof}[/] was not tried. {result.NotTried}");
        }

        if (folder.IsInMemory)
        {
            screen.Line($"[yellow]Files were on {folder.FileSystem}[/], not on a disk: see --dir.");
        }

        screen.Line(Verdict());
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
        var broken = Results.Count(result => result.IsTried && !result.Holds);
        var untried = Results.Count(result => !result.IsTried);
        var all = Count.Of(Results.Count, "proof");
        var tried = $"{outcome.Sum}, {outcome.Tried("flips")} flips";
        return broken > 0
            ? $"[bold red]NOT PROVEN[/]  {broken} of {all} found something; tried were {tried}."
            : untried > 0
            ? $"[bold yellow]NOT ALL TRIED[/]  {untried} of {all} not tried; of the others {tried}."
            : (FormattableString)
                $"[bold green]PROVEN[/]  No crash loses or half-writes a truth: {all}, {tried}.";
    }
}

/// <summary>For machines: what the proofs of the file store came to.</summary>
/// <param name="Command">The command.</param>
/// <param name="Answer">The same, as it was called when another tool had the command.</param>
/// <param name="ExitCode">0 all hold, 1 something was found, 4 not all could be tried.</param>
/// <param name="IsEverything">Whether every call was tried with every error.</param>
/// <param name="Seed">What the random moments began with.</param>
/// <param name="Proofs">Each of them that was asked for.</param>
internal sealed record CrashAnswer(
    string Command,
    string Answer,
    int ExitCode,
    bool IsEverything,
    int Seed,
    ImmutableArray<TriedProof> Proofs)
{
    public static CrashAnswer Of(
        ExitCode exitCode, CrashRequest request, IEnumerable<ProofResult> results) => new(
        "crash",
        "crash",
        (int)exitCode,
        request.IsEverything,
        request.Seed,
        [.. results.Select(TriedProof.Of)]);
}

/// <summary>For machines: a proof of the file store.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">What --only calls it.</param>
/// <param name="Shows">What it shows, as a sentence.</param>
/// <param name="Holds">Whether it was tried and nothing was found.</param>
/// <param name="Tried">How many of each kind were tried, and how many held.</param>
/// <param name="Findings">The first of what should not be.</param>
/// <param name="NotTried">Why it could not be tried; null if it was.</param>
internal sealed record TriedProof(
    string Name,
    string Sort,
    string Shows,
    bool Holds,
    ImmutableArray<Tally> Tried,
    ImmutableArray<ProofFinding> Findings,
    string? NotTried)
{
    public static TriedProof Of(ProofResult result) => new(
        result.Proof,
        $"{result.Sort}".ToLowerInvariant(),
        result.Shows,
        result.Holds,
        result.Tried,
        result.Findings,
        result.IsTried ? null : result.NotTried);
}
