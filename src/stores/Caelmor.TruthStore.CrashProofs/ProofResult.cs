using System.Collections.Immutable;

namespace Caelmor.TruthStore.CrashProofs;

/// <summary>What became of a proof.</summary>
/// <param name="Proof">Its name.</param>
/// <param name="Sort">What it does to a store.</param>
/// <param name="Shows">What it shows, as a sentence.</param>
/// <param name="Tried">How many of each kind were tried.</param>
/// <param name="Findings">The first of what should not be.</param>
/// <param name="NotTried">Why it could not be tried; empty if it was.</param>
public sealed record ProofResult(
    string Proof,
    ProofSort Sort,
    string Shows,
    ImmutableArray<Tally> Tried,
    ImmutableArray<ProofFinding> Findings,
    string NotTried)
{
    /// <summary>Whether it was tried.</summary>
    public bool IsTried => NotTried.Length == 0;

    /// <summary>Whether it was tried and everything came out as it has to.</summary>
    public bool Holds =>
        IsTried && Tried.Length > 0 && Tried.All(one => one.Tried > 0 && one.Held == one.Tried);

    /// <summary>How many of a kind were tried.</summary>
    /// <param name="what">The kind.</param>
    public int Count(string what) =>
        Tried.Where(one => one.What == what).Sum(one => one.Tried);
}
