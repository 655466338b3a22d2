using System.Collections.Immutable;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>What judging a certificate again came to.</summary>
/// <param name="Certificate">The certificate; null if the text is none.</param>
/// <param name="Objections">What is wrong with it, a sentence each; empty if nothing is.</param>
/// <param name="Rejudged">How many trials were judged again out of their transcripts.</param>
/// <param name="NotRejudgeable">
/// How many trials can't be judged again, for they ended by a crash or a hang that no answer shows.
/// They count as written, which is against the implementation.
/// </param>
public sealed record Verification(
    Certificate? Certificate, ImmutableArray<string> Objections, int Rejudged, int NotRejudgeable)
{
    /// <summary>What differs from the text as it was written and does not count, a sentence
    /// each.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Whether everything is as it is written.</summary>
    public bool IsConfirmed => Objections.IsEmpty;
}
