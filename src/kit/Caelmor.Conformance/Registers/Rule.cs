using System.Collections.Immutable;

namespace Caelmor.Conformance.Registers;

/// <summary>One normative statement of a spec, as its register has it.</summary>
/// <param name="Id">Its number, never changed and never given again, such as
/// <c>21.1-6.4</c>.</param>
/// <param name="Document">The document it stands in, such as <c>21.1</c>.</param>
/// <param name="Section">The section, such as <c>6. Save atomicity</c>.</param>
/// <param name="Group">What it belongs to.</param>
/// <param name="Restated">The statement in the register's words.</param>
/// <param name="ShownBy">What has to show that it is obeyed.</param>
public sealed record Rule(
    string Id, string Document, string Section, Group Group, string Restated, string ShownBy)
{
    /// <summary>How strongly its source speaks.</summary>
    public required Strength Strength { get; init; }

    /// <summary>The digests of the sentences it was made of, in their order.</summary>
    public required ImmutableArray<SentenceDigest> Source { get; init; }

    /// <summary>The number of the rule that it stands under, of this spec or of another; null if it
    /// stands under none.</summary>
    public string? Under { get; init; }

    /// <summary>How the suite accounts for it.</summary>
    public required Coverage Coverage { get; init; }
}

/// <summary>How strongly the source of a rule speaks.</summary>
public enum Strength
{
    /// <summary>The source demands it.</summary>
    Must,

    /// <summary>The source rules it out.</summary>
    MustNot,

    /// <summary>The source lists it among what is forbidden or not permitted.</summary>
    Forbidden,

    /// <summary>The source states it as a fact about the spec or about a finished work.</summary>
    Is,
}
