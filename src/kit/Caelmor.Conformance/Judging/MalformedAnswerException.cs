namespace Caelmor.Conformance.Judging;

/// <summary>An implementation gave an answer that means nothing in the contract.</summary>
/// <remarks>No crash, for nothing was thrown, and no breach, for nothing was said.</remarks>
/// <param name="expected">What a conforming implementation answers with, as a sentence.</param>
/// <param name="found">What this one answered with, as a sentence.</param>
#pragma warning disable CA1032 // A malformed answer always has both sides.
public sealed class MalformedAnswerException(string expected, string found)
    : Exception($"The answer is malformed. Expected: {expected} Found: {found}")
#pragma warning restore CA1032
{
    /// <summary>What a conforming implementation answers with.</summary>
    public string Expected { get; } = expected;

    /// <summary>What this one answered with.</summary>
    public string Found { get; } = found;
}
