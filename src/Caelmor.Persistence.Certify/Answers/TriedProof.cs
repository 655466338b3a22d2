using System.Collections.Immutable;
using Caelmor.Persistence.Certify.Words;
using Caelmor.Persistence.CrashProofs;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>A proof of the file store.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">What --only calls it.</param>
/// <param name="Shows">What it shows, as a sentence.</param>
/// <param name="Holds">Whether it was tried and nothing was found.</param>
/// <param name="Tried">How many of each kind were tried, and how many held.</param>
/// <param name="Findings">The first of what should not be.</param>
/// <param name="NotTried">Why it could not be tried; null if it was.</param>
public sealed record TriedProof(
    string Name,
    string Sort,
    string Shows,
    bool Holds,
    ImmutableArray<Tally> Tried,
    ImmutableArray<Finding> Findings,
    string? NotTried)
{
    internal static TriedProof Of(ProofResult result) => new(
        result.Proof,
        Casing.Lower(result.Sort),
        result.Shows,
        result.Holds,
        result.Tried,
        result.Findings,
        result.IsTried ? null : result.NotTried);
}
