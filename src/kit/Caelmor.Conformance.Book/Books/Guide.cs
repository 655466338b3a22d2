using System.Collections.Immutable;

namespace Caelmor.Conformance.Book.Books;

/// <summary>What a reader has to know first: the people, places and things of the examples, and
/// the words of the rules.</summary>
/// <param name="Cast">Who and what all examples are about; may be empty.</param>
/// <param name="Words">The glossary; may be empty.</param>
public sealed record Guide(ImmutableArray<CastPart> Cast, ImmutableArray<GlossaryWord> Words)
{
    /// <summary>That of a spec for which nobody wrote one.</summary>
    public static Guide None { get; } = new([], []);
}

/// <summary>A paragraph about the cast, or an item of a list.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
public sealed record CastPart(ImmutableArray<GuideSpan> Text, bool IsItem);

/// <summary>A row of the glossary.</summary>
/// <param name="Slug">Its name in addresses: unique within its guide.</param>
/// <param name="Terms">The word, and those that stand beside it.</param>
/// <param name="Meaning">What it means.</param>
public sealed record GlossaryWord(
    string Slug, ImmutableArray<string> Terms, ImmutableArray<GuideSpan> Meaning);

/// <summary>A piece of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without the signs around it.</param>
/// <param name="Slug">The name of a name in addresses: unique within its guide; empty for what is
/// none.</param>
public sealed record GuideSpan(SpanKind Kind, string Text, string Slug);

/// <summary>What a piece of text is.</summary>
public enum SpanKind
{
    /// <summary>A part of a sentence.</summary>
    Plain,

    /// <summary>The name of somebody or something of the cast.</summary>
    Name,

    /// <summary>What is written in a program or an address.</summary>
    Code,
}
