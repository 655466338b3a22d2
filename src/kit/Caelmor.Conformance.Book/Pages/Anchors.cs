using Caelmor.Conformance.Book.Books;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>The names of places that are no rule's number.</summary>
internal static class Anchors
{
    /// <summary>Where search and filters are, on each page that has them.</summary>
    public const string Search = "find";

    public static string Of(BookDocument document) => $"document-{document.Document.Id}";

    /// <summary>Two specs may have mutants of one name.</summary>
    public static string Of(Chapter chapter, BookMutant mutant) => $"{chapter.Id}.{mutant.Name}";

    /// <summary>A part of a page that tells of all chapters.</summary>
    public static string Of(Chapter chapter, string part) => $"{chapter.Id}.{part}";
}
