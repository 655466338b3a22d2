using System.Collections.Immutable;
using Caelmor.Conformance.Problems;

namespace Caelmor.Conformance.Book.Books;

/// <summary>One <c>Rule:</c> of a feature file, with its examples.</summary>
public sealed record Passage
{
    /// <summary>What follows the keyword.</summary>
    public required string Heading { get; init; }

    /// <summary>The reason, in the designers' words; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it stands.</summary>
    public required Location Location { get; init; }

    /// <summary>The numbers of the rules that its examples show.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>The first of them: the rule that it stands under in the book.</summary>
    public string Home => Rules[0];

    /// <summary>What is so before each of its examples.</summary>
    public required ImmutableArray<BookStep> Background { get; init; }

    /// <summary>Its scenarios and outlines.</summary>
    public required ImmutableArray<BookExample> Examples { get; init; }

    /// <summary>Every case of it.</summary>
    public IEnumerable<BookCase> Cases => Examples.SelectMany(example => example.Cases);
}
