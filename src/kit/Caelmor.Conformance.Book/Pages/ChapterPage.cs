using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Registers;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>A chapter: what its spec asks for, its contents, and every rule.</summary>
internal sealed class ChapterPage(Volume book, Chapter chapter)
{
    private readonly RuleLinks _links = new(book, chapter, chapter.Page);
    private readonly WordLinks _words = new(book, chapter, chapter.Page);

    public SiteFile File()
    {
        var article = new RuleArticle(chapter, _links, _words);
        var title = $"{chapter.Title} · {book.Title}";
        return PageLayout.Page(book, chapter.Page, title, FilterBar.Of(chapter), Html.Of($"""
            <main id="text" class="spread">
            {ChapterHead.Title(chapter)}
            {new ContentsList(chapter).All}
            <div class="body" id="rules">
            {ChapterHead.Guide(chapter, _words)}
            {ChapterHead.Standings(chapter)}
            {FilterBar.Nothing}
            {chapter.Documents.Select(one => Document(one, article))}
            </div>
            </main>
            """));
    }

    private Html Document(BookDocument document, RuleArticle article) => Html.Of($"""
        <section class="document" id="{Anchors.Of(document)}">
        <h2><span class="number">{document.Document.Id}</span> {document.Document.Title}</h2>
        <p class="locked">{Status(document.Document)}</p>
        {document.Sections.Where(one => !one.Rules.IsEmpty).Select(one => Section(one, article))}
        {Empty(document)}
        </section>

        """);

    private Html Status(Document document) => Html.Of($"""
        {(document.IsLocked ? "Locked." : "Not locked.")}
        {Html.When(!document.DependsOn.IsEmpty, $"""
            It stands under {Lists.Of(
                document.DependsOn.Select(one => _links.Document(one.Document)))}.
            """)}
        """);

    private Html Section(BookSection section, RuleArticle article) => Html.Of($"""
        <section class="section" id="{section.Id}">
        <h3><span class="number">{section.Section.Number}.</span> {section.Section.Title}</h3>
        {section.Features.Select(feature => Html.When(
            feature.Description.Length > 0,
            $"<p class=\"intro\">{_words.Of(feature.Description, NothingSaid())}</p>\n"))}
        {section.Rules.Select(article.Of)}
        </section>

        """);

    private static HashSet<string> NothingSaid() => [];

    // What the register has and no rule stands in is said, so that nobody looks for it in vain.
    private static Html Empty(BookDocument document)
    {
        var empty = document.Sections.Where(section => section.Rules.IsEmpty)
            .Select(section => $"{section.Section.Number} ({section.Section.Title})")
            .ToList();
        return Html.When(
            empty.Count > 0,
            $"""
            <p class="empty-sections">Without rules of
            {Describe.Verb(empty.Count, "its own: section", "their own: sections")}
            {string.Join(", ", empty)}.</p>
            """);
    }
}
