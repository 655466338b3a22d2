using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>The mutants: what each does wrong, and what has to catch it.</summary>
internal static class MutantsPage
{
    public static SiteFile Of(Book book) => Layout.Page(
        book, Layout.Mutants, $"Mutants · {Layout.BookName}", Html.Of($"""
            <main id="text" class="plain">
            <h1>Mutants</h1>
            <p class="intro">Examples that nothing can fail prove nothing. So there are
            {book.Mutants.Length} implementations that break one rule each, on purpose. The
            examples of that rule have to catch them, for the reason given;
            <code>caelmor-certify mutants</code> tries them all and shows who caught whom, and a
            survivor fails the build of the suite.</p>
            {book.Rules.Where(rule => !rule.Mutants.IsEmpty)
                .GroupBy(rule => rule.Rule.Stage)
                .Select(Stage)}
            </main>
            """));

    private static Html Stage(IGrouping<string, BookRule> stage) => Html.Of($"""
        <section class="mutants">
        <h2>Stage {stage.Key}</h2>
        {stage.Select(Rule)}
        </section>

        """);

    private static Html Rule(BookRule rule) => Html.Of($"""
        <section class="ledger">
        <h3>{RuleArticle.Link(rule.Id)} {rule.Rule.Restated}</h3>
        <dl>
        {rule.Mutants.Select(Mutant)}</dl>
        </section>

        """);

    private static Html Mutant(BookMutant mutant) => Html.Of($"""
        <div id="{mutant.Name}"><dt>{mutant.Name}</dt>
        <dd>{mutant.Sentence}
        <span class="gloss">Caught where the example expects 
        <code>{mutant.CaughtBy}</code></span></dd></div>

        """);
}
