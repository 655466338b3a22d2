using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Site.Words;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>What is not covered, and why: so that nobody has to infer it.</summary>
internal static class NotCoveredPage
{
    public static SiteFile Of(Book book) => Layout.Page(
        book, Layout.NotCovered, $"What is not covered · {Layout.BookName}", Html.Of($"""
            <main id="text" class="plain">
            <h1>What is not covered, and why</h1>
            <p class="intro">Of {book.Rules.Count()} rules, {book.Rules.Count(rule => rule.IsShown)} are shown
            by examples that an implementation has to pass. This page is about the others, about
            what has not been tried, and about what a certificate never says.</p>
            {Exceptions(book)}
            {ShapeTests(book)}
            {WithoutMutants(book)}
            {NotTried.Of(book)}
            {Limits.Text}
            </main>
            """));

    private static Html Exceptions(Book book)
    {
        List<BookRule> rules = [.. book.Rules.Where(one => one.Rule.Account is Account.ByException)];
        return Html.Of($"""
            <section aria-labelledby="exceptions">
            <h2 id="exceptions">Shown by nothing</h2>
            <p>{Say.Count(rules.Count, "rule")} for which there is nothing to try, each with the
            reason that the register gives.</p>
            <dl class="ledger">
            {rules.Select(one => Html.Of(
                $"<div><dt>{RuleArticle.Link(one.Id)} {one.Rule.Restated}</dt><dd>{((Account.ByException)one.Rule.Account).Reason}</dd></div>\n"))}</dl>
            </section>
            """);
    }

    private static Html ShapeTests(Book book)
    {
        List<BookRule> rules = [.. book.Rules.Where(one => one.Rule.Account is Account.ByShapeTest)];
        return Html.Of($"""
            <section aria-labelledby="shape">
            <h2 id="shape">Shown by the suite, and by no implementation</h2>
            <p>{Say.Count(rules.Count, "rule")} about the documents, the contract and the suite. A test of
            the suite itself holds each of them. It speaks about this project, and never about an
            implementation: a certificate says nothing on them.</p>
            <dl class="ledger">
            {rules.Select(one => Html.Of(
                $"<div><dt>{RuleArticle.Link(one.Id)} {one.Rule.Restated}</dt><dd><code>{((Account.ByShapeTest)one.Rule.Account).Name}</code></dd></div>\n"))}</dl>
            </section>
            """);
    }

    private static Html WithoutMutants(Book book)
    {
        List<BookRule> rules =
            [.. book.Rules.Where(one => one.IsShown && one.Mutants.IsEmpty)];
        return Html.Of($"""
            <section aria-labelledby="unproven">
            <h2 id="unproven">Shown, and without a mutant of its own</h2>
            {(rules.Count == 0 ? Html.Of($"<p>None: a mutant breaks each rule that has examples.</p>") : Html.Of($"""
                <p>{Say.Count(rules.Count, "rule")} with examples that no mutant names as the rule it breaks.
                Where their examples are those of other rules, mutants of those rules prove them;
                <code>caelmor-certify mutants</code> names any rule whose examples caught nobody.</p>
                <p>{Html.Join(", ", rules.Select(one => RuleArticle.Link(one.Id)))}</p>
                """))}
            </section>
            """);
    }
}
