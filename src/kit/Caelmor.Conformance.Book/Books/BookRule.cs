using System.Collections.Immutable;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Book.Books;

/// <summary>A rule, its examples, and who obeys it.</summary>
public sealed record BookRule
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>What shows it and stands here.</summary>
    public required ImmutableArray<Passage> Passages { get; init; }

    /// <summary>What shows it and stands under another rule.</summary>
    public required ImmutableArray<CrossReference> Elsewhere { get; init; }

    /// <summary>The mutants that break it on purpose.</summary>
    public required ImmutableArray<BookMutant> Mutants { get; init; }

    /// <summary>
    /// One for each implementation, in their order; empty if no scenario shows the rule.
    /// </summary>
    public required ImmutableArray<RuleStatus> Standings { get; init; }

    /// <summary>Its number.</summary>
    public string Id => Rule.Id;

    /// <summary>Whether scenarios show it.</summary>
    public bool IsShown => !Passages.IsEmpty || !Elsewhere.IsEmpty;
}
