using Caelmor.Conformance.Book.Books;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Every rule of the book in a line, for the search over all of them.</summary>
/// <remarks>Each has its number for an address here too, and leads into its chapter.</remarks>
internal static class RuleList
{
    public static Html Of(Volume book) => Html.Of($"""
        <section aria-labelledby="all-rules">
        <h2 id="all-rules">All rules</h2>
        {FilterBar.Nothing}
        {book.Chapters.Select(Part)}
        </section>
        """);

    private static Html Part(Chapter chapter) => Html.Of($"""
        <section class="part">
        <h3>{chapter.Title}</h3>
        <ol class="entries">
        {chapter.Rules.Select(rule => Entry(chapter, rule))}</ol>
        </section>

        """);

    private static Html Entry(Chapter chapter, BookRule rule) => Html.Of($"""
        <li class="entry" id="{rule.Id}" data-words="{SearchWords.Of(rule)}">
        <a class="number" href="{chapter.Page}#{rule.Id}">{rule.Id}</a>
        <span>{rule.Rule.Restated}</span></li>

        """);
}
