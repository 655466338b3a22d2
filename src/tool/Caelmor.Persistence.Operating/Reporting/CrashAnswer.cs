using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Crashes;
using Caelmor.TruthStore.CrashProofs.Proving;

namespace Caelmor.Persistence.Operating.Reporting;

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
        Casing.Lower(result.Sort),
        result.Shows,
        result.Holds,
        result.Tried,
        result.Findings,
        result.IsTried ? null : result.NotTried);
}
