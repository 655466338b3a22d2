using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>Stages, sections and the numbers of their rules.</summary>
internal static class ContentsList
{
    public static Html Of(Book book) => Html.Of($"""
        <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">Contents</h2>
        <ol>
        {book.Stages.Select(Stage)}</ol>
        </nav>
        """);

    private static Html Stage(BookStage stage) => Html.Of($"""
        <li><a class="stage" href="#{Anchors.Of(stage)}">{stage.Stage.Id} {stage.Stage.Title}</a>
        <ol>
        {stage.Sections.Where(section => !section.Rules.IsEmpty).Select(Section)}</ol></li>

        """);

    private static Html Section(BookSection section) => Html.Of($"""
        <li><a href="#{section.Id}">{section.Section.Number}. {section.Section.Title}</a>
        <span class="numbers">{Html.Join(" ", section.Rules.Select(Number))}</span></li>

        """);

    private static Html Number(BookRule rule) => Html.Of(
        $"<a href=\"#{rule.Id}\" title=\"{rule.Rule.Restated}\">{rule.Id.Split('-')[^1]}</a>");
}
