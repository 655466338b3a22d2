using System.Collections.Immutable;
using Caelmor.Persistence.Certify.Crashes;
using Caelmor.Persistence.CrashProofs;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>What the proofs of the file store came to.</summary>
/// <param name="ExitCode">0 all hold, 1 something was found, 4 not all could be tried.</param>
/// <param name="IsEverything">Whether every call was tried with every error.</param>
/// <param name="Seed">What the random moments began with.</param>
/// <param name="Proofs">Each of them that was asked for.</param>
public sealed record CrashAnswer(
    int ExitCode, bool IsEverything, int Seed, ImmutableArray<TriedProof> Proofs)
    : Answer(ExitCode)
{
    internal static CrashAnswer Of(
        ExitCode exitCode, CrashRequest request, IEnumerable<ProofResult> results) => new(
        (int)exitCode,
        request.IsEverything,
        request.Seed,
        [.. results.Select(TriedProof.Of)]);
}
