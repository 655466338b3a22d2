using System.Collections.Immutable;

namespace Caelmor.Persistence.Specs.Sources;

/// <summary>How the stage documents and the register compare.</summary>
/// <param name="Sentences">How many sentences of the documents were looked at.</param>
/// <param name="Findings">Every difference, in the order of the documents.</param>
public sealed record DriftReport(int Sentences, ImmutableArray<DriftFinding> Findings)
{
    /// <summary>Whether the register is up to date.</summary>
    public bool IsClean => Findings.IsEmpty;

    /// <summary>All of it, for people.</summary>
    public override string ToString() => IsClean
        ? $"No drift: the register knows all {Sentences} sentences."
        : string.Join(Environment.NewLine, Findings.Select(one => one.ToString()));
}
