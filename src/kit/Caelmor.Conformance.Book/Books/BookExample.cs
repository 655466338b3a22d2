using System.Collections.Immutable;

namespace Caelmor.Conformance.Book.Books;

/// <summary>A scenario or an outline as its designer wrote it.</summary>
public sealed record BookExample
{
    /// <summary>The keyword as written, such as <c>Scenario Outline</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>Its name, placeholders and all.</summary>
    public required string Name { get; init; }

    /// <summary>Its own steps.</summary>
    public required ImmutableArray<BookStep> Steps { get; init; }

    /// <summary>Its tables; empty for a plain scenario.</summary>
    public required ImmutableArray<ExamplesTable> Tables { get; init; }

    /// <summary>What is tried: one case, or one for each row of its tables.</summary>
    public required ImmutableArray<BookCase> Cases { get; init; }
}
