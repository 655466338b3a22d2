using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Documents, sections and rules, each by its title, with marks of who passes.</summary>
internal sealed class ContentsList(Chapter chapter)
{
    public Html All => Html.Of($"""
        <nav class="contents" aria-labelledby="contents">
        <details open>
        <summary><h2 id="contents">Contents</h2></summary>
        {Html.When(!chapter.Implementations.IsEmpty, $"<p class=\"gloss\">{Signs.Key(chapter)}</p>")}
        <ol>
        {chapter.Documents.Select(Document)}</ol>
        </details>
        </nav>
        """);

    private Html Document(BookDocument document) => Html.Of($"""
        <li><a class="document" href="#{Anchors.Of(document)}">{document.Document.Id}
        {document.Document.Title}</a>
        <ol>
        {document.Sections.Where(section => !section.Rules.IsEmpty).Select(Section)}</ol></li>

        """);

    private Html Section(BookSection section) => Html.Of($"""
        <li><a class="section" href="#{section.Id}">{section.Section.Number}. {section.Section.Title}</a>
        <details open><summary>{Describe.Count(section.Rules.Length, "rule")}
        {Signs.Of(chapter, section.Rules)}</summary>
        <ol>
        {section.Rules.Select(Rule)}</ol></details></li>

        """);

    private Html Rule(BookRule rule) => Html.Of($"""
        <li><a href="#{rule.Id}"><b>{rule.Id.Split('-')[^1]}</b> {rule.Rule.Restated}</a>
        {Signs.Of(chapter, [rule])}</li>

        """);
}
