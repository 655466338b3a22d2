using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>What is not covered, and why: so that nobody has to infer it.</summary>
internal static class NotCoveredPage
{
    public static SiteFile Of(Book book) => Layout.Page(
        book, Layout.NotCovered, $"What is not covered · {Layout.BookName}", Html.Of($"""
            <main id="text" class="plain">
            <h1>What is not covered, and why</h1>
            <p class="intro">Of {book.Rules.Count()} rules,
            {book.Rules.Count(rule => rule.Rule.Account is Account.ByScenarios)} are shown by
            examples that an implementation has to pass. This page is about the others, about what
            has not been tried, and about what a certificate never says.</p>
            {OtherAccounts.Exceptions(book)}
            {OtherAccounts.ShapeTests(book)}
            {WithoutMutants(book)}
            {NotTried.Of(book)}
            {Limits.Text}
            </main>
            """));

    private static Html WithoutMutants(Book book)
    {
        List<BookRule> rules = [.. book.Rules.Where(one => one.IsShown && one.Mutants.IsEmpty)];
        return Html.Of($"""
            <section aria-labelledby="unproven">
            <h2 id="unproven">Shown, and without a mutant of its own</h2>
            {(rules.Count == 0 ? None : Unproven(rules))}
            </section>
            """);
    }

    private static Html None { get; } =
        Html.Of($"<p>None: a mutant breaks each rule that has examples.</p>");

    private static Html Unproven(List<BookRule> rules) => Html.Of($"""
        <p>Rules with examples that no mutant names as the rule it breaks. Where their examples
        are those of other rules, mutants of those rules prove them;
        <code>caelmor-certify mutants</code> names any rule whose examples caught nobody.</p>
        <p>{Html.Join(", ", rules.Select(one => RuleArticle.Link(one.Id)))}</p>
        """);
}
