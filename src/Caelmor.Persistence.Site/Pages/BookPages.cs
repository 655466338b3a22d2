using System.Collections.Immutable;
using Caelmor.Persistence.Site.Books;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>All files of the book.</summary>
public static class BookPages
{
    /// <summary>The file to open first.</summary>
    public const string First = Layout.Index;

    /// <summary>Makes every page. Nothing in them leads outside.</summary>
    public static ImmutableArray<SiteFile> Of(Book book) =>
    [
        IndexPage.Of(book),
        MutantsPage.Of(book),
        NotCoveredPage.Of(book),
        .. book.Implementations.Select(who => new EvidencePage(book, who).File()),
        .. Assets.All,
    ];
}
