using System.Collections.Immutable;

namespace Caelmor.Conformance.Book.Books;

/// <summary>A table of examples under an outline.</summary>
/// <param name="Name">What follows its keyword; may be empty.</param>
/// <param name="Columns">The heads of its columns.</param>
/// <param name="Rows">A case for each row.</param>
public sealed record ExamplesTable(
    string Name, ImmutableArray<string> Columns, ImmutableArray<BookCase> Rows);
