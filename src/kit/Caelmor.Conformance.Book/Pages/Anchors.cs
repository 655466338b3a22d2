using Caelmor.Conformance.Book.Books;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>The names of places that are no rule's number.</summary>
internal static class Anchors
{
    /// <summary>Where search and filters are, on each page.</summary>
    public const string Search = "find";

    /// <summary>Who passes which group of rules, on the front.</summary>
    public const string Matrix = "who-passes";

    public static string Of(BookDocument document) => $"document-{document.Document.Id}";

    /// <summary>Two specs may have mutants of one name.</summary>
    public static string Of(Chapter chapter, BookMutant mutant) => $"{chapter.Id}.{mutant.Name}";

    /// <summary>A part of a page that tells of all chapters.</summary>
    public static string Of(Chapter chapter, string part) => $"{chapter.Id}.{part}";

    /// <summary>An entry of a chapter's guide, in its chapter or on the front.</summary>
    public static string OfWord(string page, Chapter chapter, string slug) =>
        page == PageLayout.Index ? Of(chapter, $"word-{slug}") : $"word-{slug}";

    /// <summary>The address of that entry: on the same page, if the page has it.</summary>
    public static string ToWord(string page, Chapter chapter, string slug) =>
        page is PageLayout.Index || page == chapter.Page
            ? $"#{OfWord(page, chapter, slug)}"
            : $"{chapter.Page}#{OfWord(chapter.Page, chapter, slug)}";
}
