using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Markup;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Documents, sections and the numbers of their rules.</summary>
internal static class ContentsList
{
    public static Html Of(Chapter chapter) => Html.Of($"""
        <nav class="contents" aria-labelledby="contents">
        <details open>
        <summary><h2 id="contents">Contents</h2></summary>
        <ol>
        {chapter.Documents.Select(Document)}</ol>
        </details>
        </nav>
        """);

    private static Html Document(BookDocument document) => Html.Of($"""
        <li><a class="document" href="#{Anchors.Of(document)}">{document.Document.Id}
        {document.Document.Title}</a>
        <ol>
        {document.Sections.Where(section => !section.Rules.IsEmpty).Select(Section)}</ol></li>

        """);

    private static Html Section(BookSection section) => Html.Of($"""
        <li><a href="#{section.Id}">{section.Section.Number}. {section.Section.Title}</a>
        <span class="numbers">{Html.Join(" ", section.Rules.Select(Number))}</span></li>

        """);

    private static Html Number(BookRule rule) => Html.Of(
        $"<a href=\"#{rule.Id}\" title=\"{rule.Rule.Restated}\">{rule.Id.Split('-')[^1]}</a>");
}
