using Caelmor.Conformance.Book.Books;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>What a stranger has to know first: the town of all examples, and the words.</summary>
internal static class FrontGuide
{
    public static Html Of(Volume book)
    {
        List<(Chapter Chapter, GuidePart Part)> parts =
        [
            .. book.Chapters.Where(GuidePart.IsThere).Select(one =>
                (one, new GuidePart(one, PageLayout.Index, new(book, one, PageLayout.Index)))),
        ];
        var casts = parts.Where(one => !one.Chapter.Guide.Cast.IsEmpty).Select(one => one.Part.Cast);
        return Html.Of($"""
            {Section("town", "The town", [.. casts])}
            {Section("words", "The words", [.. parts
                .Where(one => !one.Chapter.Guide.Words.IsEmpty)
                .Select(one => Words(one.Chapter, one.Part))])}
            """);
    }

    private static Html Section(string id, string title, List<Html> parts) => Html.When(
        parts.Count > 0,
        $"""
        <section aria-labelledby="{id}">
        <h2 id="{id}">{title}</h2>
        {parts}
        </section>
        """);

    private static Html Words(Chapter chapter, GuidePart part) => Html.Of($"""
        <h3>{chapter.Title}</h3>
        {part.Words}
        """);
}
