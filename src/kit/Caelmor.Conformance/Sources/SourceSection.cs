namespace Caelmor.Conformance.Sources;

/// <summary>What stands under one heading of a source document, the heading included.</summary>
/// <param name="Number">As the heading has it; null for a heading without a number.</param>
/// <param name="Heading">Without its number; empty for what stands before the first
/// section.</param>
/// <param name="Sentences">In the order of the document.</param>
internal sealed record SourceSection(
    int? Number, string Heading, IReadOnlyList<SourceSentence> Sentences)
{
    /// <summary>As the document has it.</summary>
    public override string ToString() => Number is { } number ? $"{number}. {Heading}" : Heading;
}
