using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>All files of the book.</summary>
public static class BookPages
{
    /// <summary>The file to open first.</summary>
    public const string First = PageLayout.Index;

    /// <summary>Makes every page. Nothing in them leads outside.</summary>
    /// <exception cref="InvalidDataException">Two pages would have one name.</exception>
    public static ImmutableArray<SiteFile> Of(Volume book)
    {
        ImmutableArray<SiteFile> files =
        [
            FrontPage.Of(book),
            .. book.Chapters.Select(chapter => new ChapterPage(book, chapter).File()),
            MutantsPage.Of(book),
            NotCoveredPage.Of(book),
            .. book.Chapters.SelectMany(chapter => chapter.Implementations.Select(
                who => new EvidencePage(book, chapter, who).File())),
            .. Assets.All,
        ];
        return files.CountBy(file => file.Name).FirstOrDefault(one => one.Value > 1)
            is { Value: > 1 } twice
            ? throw new InvalidDataException(
                $"Found {twice.Value} pages named {twice.Key}. Expected one of each name: give the "
                + "spec whose chapter is one of them another id.")
            : files;
    }
}
