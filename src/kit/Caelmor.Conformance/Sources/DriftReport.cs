using System.Collections.Immutable;

namespace Caelmor.Conformance.Sources;

/// <summary>How the source documents and the register compare.</summary>
/// <param name="Sentences">How many sentences were compared: all of a document, or those of it that
/// are cited.</param>
/// <param name="Findings">Every difference, in the order of the documents.</param>
public sealed record DriftReport(int Sentences, ImmutableArray<DriftFinding> Findings)
{
    /// <summary>Whether the register is up to date.</summary>
    public bool IsClean => Findings.IsEmpty;

    /// <summary>All of it, for people.</summary>
    public override string ToString() => IsClean
        ? $"No drift: all {Sentences} sentences are as the register has them."
        : string.Join(Environment.NewLine, Findings.Select(one => one.ToString()));
}
