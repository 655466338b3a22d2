using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Registers;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>What is not covered, and why: so that nobody has to infer it.</summary>
internal static class NotCoveredPage
{
    public static SiteFile Of(Volume book) => PageLayout.Page(
        book, PageLayout.NotCovered, $"What is not covered · {book.Title}", Html.Of($"""
            <main id="text" class="plain">
            <h1>What is not covered, and why</h1>
            <p class="intro">Of {Describe.Count(book.Rules.Count(), "rule")},
            {Shown(book.Rules)} by examples that an implementation has to pass. This page is
            about the others, about what has not been tried, and about what a certificate never
            says.</p>
            {book.Chapters.Select(one => Chapter(book, one))}
            {Limits.Of(book)}
            </main>
            """));

    private static string Shown(IEnumerable<BookRule> rules)
    {
        var count = rules.Count(IsByExamples);
        return $"{count} {Describe.Verb(count, "is", "are")} shown";
    }

    private static bool IsByExamples(BookRule rule) => rule.Rule.Coverage is Coverage.ByScenarios;

    private static Html Chapter(Volume book, Chapter chapter)
    {
        var links = new RuleLinks(book, chapter, PageLayout.NotCovered);
        var others = new OtherCoverage(chapter, links);
        return Html.Of($"""
            <section aria-labelledby="{Anchors.Of(chapter, "part")}">
            <h2 id="{Anchors.Of(chapter, "part")}">{chapter.Title}</h2>
            <p>Of {Describe.Count(chapter.Rules.Count(), "rule")}, {Shown(chapter.Rules)} by
            examples.</p>
            {others.Exceptions}
            {others.ShapeTests}
            {WithoutMutants(chapter, links)}
            {NotTried.Of(chapter, links)}
            </section>

            """);
    }

    private static Html WithoutMutants(Chapter chapter, RuleLinks links)
    {
        List<BookRule> rules =
            [.. chapter.Rules.Where(one => one.IsShown && one.Mutants.IsEmpty)];
        return Html.Of($"""
            <h3>Shown, and without a mutant of its own</h3>
            {(rules.Count == 0 ? None : Unproven(chapter, links.Rules(rules)))}
            """);
    }

    private static Html None { get; } =
        Html.Of($"<p>None: a mutant breaks each rule that has examples.</p>");

    private static Html Unproven(Chapter chapter, Html rules) => Html.Of($"""
        <p>Rules with examples that no mutant names as the rule it breaks. Where their examples
        are those of other rules, mutants of those rules prove them;
        <code>caelmor-certify mutants --spec {chapter.Id}</code> names any rule whose examples
        caught nobody.</p>
        <p>{rules}</p>
        """);
}
