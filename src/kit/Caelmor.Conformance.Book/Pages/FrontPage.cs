using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>The front: what the book is, the town and the words, who passes, the chapters, how to
/// read them, and one search over all rules.</summary>
internal static class FrontPage
{
    public static SiteFile Of(Volume book) => PageLayout.Page(
        book, PageLayout.Index, book.Title, FilterBar.OfAll, Html.Of($"""
            <main id="text" class="plain first">
            <div class="front title-page">
            <h1>{book.Title}</h1>
            <p class="subtitle">{book.Subtitle}</p>
            <p class="edition">{Figures.Of(book)}{Html.When(book.Implementations.Any(), $"""
                <br><a href="#{Anchors.Matrix}">{Passing(book)}</a>
                """)}</p>
            </div>
            <div id="rules">
            <div class="front">
            {FrontGuide.Of(book)}
            {WhoPasses.Of(book)}
            <section aria-labelledby="chapters">
            <h2 id="chapters">Chapters</h2>
            <div class="chapters">
            {book.Chapters.Select(Chapter)}</div>
            </section>
            {Legend.Text}
            </div>
            {RuleList.Of(book)}
            </div>
            </main>
            """));

    // One sees at once whether somebody is rejected.
    private static string Passing(Volume book) => string.Join(", ", book.Implementations
        .Select(who => Describe.Of(who.Certificate.Decision))
        .CountBy(word => word)
        .Select(one => $"{one.Value} {one.Key}"));

    private static Html Chapter(Chapter chapter) => Html.Of($"""
        <article class="chapter" id="{Anchors.Of(chapter, "chapter")}">
        <h3><a href="{chapter.Page}">{chapter.Title}</a></h3>
        {Html.When(chapter.Preface.Length > 0, $"<p>{chapter.Preface}</p>")}
        <p class="facts">{Figures.Of(chapter)}</p>
        {(chapter.Implementations.IsEmpty ? Nobody : Certified(chapter))}
        </article>

        """);

    private static Html Nobody { get; } =
        Html.Of($"<p class=\"facts\">Nobody has brought a certificate.</p>");

    private static Html Certified(Chapter chapter) => Html.Of($"""
        <ul class="standings">
        {chapter.Implementations.Select(who => Html.Of($"""
            <li><a href="{who.Page}">{PageLayout.Name(who)}</a> {Decisions.Of(who.Certificate.Decision)}
            <span class="figures">{Passed(who)}</span>{CertificatesTable.Doubt(who)}</li>

            """))}</ul>
        """);

    private static string Passed(BookImplementation who)
    {
        var (counts, relation) = (who.Certificate.Counts, who.Relation);
        var passed = $"{counts.Passed} of {Describe.Count(counts.Expected, "trial")} passed";
        return relation == SpecRelation.Same
            ? passed
            : $"{passed}, under {Describe.Of(relation, who.Certificate.Spec.Version)}";
    }
}
