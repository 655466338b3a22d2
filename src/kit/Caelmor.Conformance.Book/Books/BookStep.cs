using System.Collections.Immutable;

namespace Caelmor.Conformance.Book.Books;

/// <summary>A step as its designer wrote it, placeholders and all.</summary>
/// <param name="Keyword">The keyword as written.</param>
/// <param name="Text">What follows it.</param>
/// <param name="IsDefect">Whether it brings in what is wrong: a <c>But</c>.</param>
/// <param name="Below">The lines below it, a table or a text, as they stand in the file.</param>
public sealed record BookStep(
    string Keyword, string Text, bool IsDefect, ImmutableArray<string> Below);
