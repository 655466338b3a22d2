using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Sources;

/// <summary>A sentence, a list item or a heading of a source document.</summary>
/// <param name="Text">Without layout.</param>
/// <param name="Digest">What the register knows it by.</param>
internal sealed record SourceSentence(string Text, SentenceDigest Digest)
{
    public static SourceSentence Of(string text) =>
        new(SentenceDigest.Normalize(text), SentenceDigest.Of(text));
}
