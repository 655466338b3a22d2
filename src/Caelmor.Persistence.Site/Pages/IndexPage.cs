using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>The book itself: title page, contents, and every rule.</summary>
internal static class IndexPage
{
    public static SiteFile Of(Book book)
    {
        var article = new RuleArticle(book.Implementations);
        return Layout.Page(book, Layout.Index, Layout.BookName, Html.Of($"""
            <main id="text" class="spread">
            {FrontMatter.Of(book)}
            {ContentsList.Of(book)}
            <div class="body" id="rules">
            {FilterBar.Of(book)}
            <p id="nothing" hidden>No rule is like that.
            <button type="button" id="all">Show all rules</button></p>
            {book.Stages.Select(stage => Stage(stage, article))}
            </div>
            </main>
            """));
    }

    private static Html Stage(BookStage stage, RuleArticle article) => Html.Of($"""
        <section class="stage" id="{Anchors.Of(stage)}">
        <h2><span class="number">Stage {stage.Stage.Id}</span> {stage.Stage.Title}</h2>
        <p class="locked">{Standing(stage.Stage)}</p>
        {stage.Sections.Where(one => !one.Rules.IsEmpty).Select(one => Section(one, article))}
        {Empty(stage)}
        </section>

        """);

    private static string Standing(CanonStage stage)
    {
        var under = string.Join(", ", stage.DependsOn.Select(one => one.Stage));
        return (stage.IsLocked ? "Locked." : "Not locked.")
            + (under.Length > 0 ? $" It stands under {under}." : string.Empty);
    }

    private static Html Section(BookSection section, RuleArticle article) => Html.Of($"""
        <section class="section" id="{section.Id}">
        <h3><span class="number">{section.Section.Number}.</span> {section.Section.Title}</h3>
        {section.Features.Select(feature => Html.When(
            feature.Description.Length > 0, $"<p class=\"intro\">{feature.Description}</p>\n"))}
        {section.Rules.Select(article.Of)}
        </section>

        """);

    // What the register has and no rule stands in is said, so that nobody looks for it in vain.
    private static Html Empty(BookStage stage)
    {
        var empty = stage.Sections.Where(section => section.Rules.IsEmpty)
            .Select(section => $"{section.Section.Number} ({section.Section.Title})")
            .ToList();
        return Html.When(
            empty.Count > 0,
            $"""
            <p class="empty-sections">Without rules of their own: sections
            {string.Join(", ", empty)}.</p>
            """);
    }
}
