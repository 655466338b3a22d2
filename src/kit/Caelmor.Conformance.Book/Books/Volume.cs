using System.Collections.Immutable;

namespace Caelmor.Conformance.Book.Books;

/// <summary>The book: a chapter for each spec.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Subtitle">What it is, in half a sentence.</param>
/// <param name="Chapters">In their order.</param>
public sealed record Volume(string Title, string Subtitle, ImmutableArray<Chapter> Chapters)
{
    /// <summary>Every rule of every chapter.</summary>
    public IEnumerable<BookRule> Rules => Chapters.SelectMany(chapter => chapter.Rules);

    /// <summary>All who brought a certificate, chapter by chapter.</summary>
    public IEnumerable<BookImplementation> Implementations =>
        Chapters.SelectMany(chapter => chapter.Implementations);
}
