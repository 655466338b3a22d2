using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>The mutants: what each does wrong, and what has to catch it.</summary>
internal static class MutantsPage
{
    public static SiteFile Of(Volume book) => PageLayout.Page(
        book, PageLayout.Mutants, $"Mutants · {book.Title}", Html.Of($"""
            <main id="text" class="plain">
            <h1>Mutants</h1>
            <p class="intro">Examples that nothing can fail prove nothing. So there are mutants:
            {Describe.Count(book.Chapters.Sum(one => one.Mutants.Length), "implementation")}, each of
            which breaks one rule on purpose. The examples of that rule have to catch it, for the reason
            given, and a survivor fails the build of the suite.</p>
            {book.Chapters.Select(one => Chapter(book, one))}
            </main>
            """));

    private static Html Chapter(Volume book, Chapter chapter)
    {
        var links = new RuleLinks(book, chapter, PageLayout.Mutants);
        return Html.Of($"""
            <section class="mutants" aria-labelledby="{Anchors.Of(chapter, "mutants")}">
            <h2 id="{Anchors.Of(chapter, "mutants")}">{chapter.Title}</h2>
            {(chapter.Mutants.IsEmpty ? None : Count(chapter))}
            {chapter.Documents.Select(document => Document(document, chapter, links))}
            </section>

            """);
    }

    private static Html None { get; } =
        Html.Of($"<p>There are none: nothing proves that its examples notice anything.</p>");

    private static Html Count(Chapter chapter) => Html.Of($"""
        <p>{Describe.Count(chapter.Mutants.Length, "mutant")}.
        <code>caelmor-certify mutants --spec {chapter.Id}</code> tries
        {Describe.Verb(chapter.Mutants.Length, "it", "them all")} and shows who caught whom.</p>
        """);

    private static Html Document(BookDocument document, Chapter chapter, RuleLinks links)
    {
        List<BookRule> broken =
        [
            .. document.Sections.SelectMany(section => section.Rules)
                .Where(rule => !rule.Mutants.IsEmpty),
        ];
        return Html.When(
            broken.Count > 0,
            $"""
            <h3>{document.Document.Id} {document.Document.Title}</h3>
            {broken.Select(rule => Rule(rule, chapter, links))}
            """);
    }

    private static Html Rule(BookRule rule, Chapter chapter, RuleLinks links) => Html.Of($"""
        <section class="ledger">
        <h4>{links.Rule(rule.Id)} {rule.Rule.Restated}</h4>
        <dl>
        {rule.Mutants.Select(mutant => Mutant(mutant, chapter))}</dl>
        </section>

        """);

    private static Html Mutant(BookMutant mutant, Chapter chapter) => Html.Of($"""
        <div id="{Anchors.Of(chapter, mutant)}"><dt>{mutant.Name}</dt>
        <dd>{mutant.Sentence}
        <span class="gloss">Caught by an expectation with the words
        <code>{mutant.CaughtBy}</code></span></dd></div>

        """);
}
