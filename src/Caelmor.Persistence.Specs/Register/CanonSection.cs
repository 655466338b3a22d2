using System.Collections.Immutable;

namespace Caelmor.Persistence.Specs.Register;

/// <summary>One section of a stage.</summary>
/// <param name="Number">Its place in the document, counted from 1.</param>
/// <param name="Title">Its title in the register's words.</param>
/// <param name="Context">Its sentences that are no rules, as digests: headings, lead-ins,
/// lists.</param>
/// <param name="Rules">Its rules, in the order of the document; of some sections there are
/// none.</param>
public sealed record CanonSection(
    int Number,
    string Title,
    ImmutableArray<SentenceDigest> Context,
    ImmutableArray<CanonRule> Rules)
{
    /// <summary>Such as <c>6. Save atomicity</c>.</summary>
    public override string ToString() => $"{Number}. {Title}";
}
