using System.Collections.Immutable;

namespace Caelmor.Storage.CrashProofs.Proving;

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

/// <summary>How many of one kind were tried.</summary>
/// <param name="What">The kind, in the plural, such as <c>states</c>.</param>
/// <param name="Tried">How many.</param>
/// <param name="Held">How many of them came out as they have to.</param>
public sealed record Tally(string What, int Tried, int Held)
{
    /// <summary>Such as <c>812 of 812 states</c>.</summary>
    public override string ToString() => $"{Held} of {Tried} {What}";
}

/// <summary>Something that should not be.</summary>
/// <param name="Found">What there was, as a sentence.</param>
/// <param name="Expected">What there should have been, as a sentence.</param>
/// <param name="Again">What was done, so that it can be seen again.</param>
public sealed record ProofFinding(string Found, string Expected, string Again)
{
    /// <summary>All three, in one line.</summary>
    public override string ToString() =>
        $"Found: {Found} Expected: {Expected} To see it again: {Again}";
}
