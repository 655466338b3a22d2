using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Register;

/// <summary>One normative statement of the canon, as the register has it.</summary>
/// <param name="Id">Its number, never changed and never given again.</param>
/// <param name="Stage">The stage it stands in, such as <c>21.1</c>.</param>
/// <param name="Section">The section, such as <c>6. Save atomicity</c>.</param>
/// <param name="Gate">What it belongs to.</param>
/// <param name="Restated">The statement in the register's words.</param>
/// <param name="ShownBy">What has to show that it is obeyed.</param>
public sealed record CanonRule(
    RuleId Id, string Stage, string Section, Gate Gate, string Restated, string ShownBy)
{
    /// <summary>How strongly its source speaks.</summary>
    public required Strength Strength { get; init; }

    /// <summary>The digests of the sentences it was made of, in their order; never empty.</summary>
    public required ImmutableArray<SentenceDigest> Source { get; init; }

    /// <summary>
    /// The rule of the frame, Stage 21.0, that it stands under; null if it stands under none.
    /// </summary>
    public RuleId? Under { get; init; }

    /// <summary>How the suite accounts for it.</summary>
    public required Account Account { get; init; }
}
