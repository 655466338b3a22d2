using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Site.Words;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>The rules that are accounted for by something else than examples.</summary>
internal static class OtherAccounts
{
    public static Html Exceptions(Book book)
    {
        List<(BookRule Rule, Html Account)> rules =
        [
            .. from one in book.Rules
               where one.Rule.Account is Account.ByException
               select (one, Html.Of($"{((Account.ByException)one.Rule.Account).Reason}")),
        ];
        return Html.Of($"""
            <section aria-labelledby="exceptions">
            <h2 id="exceptions">Shown by nothing</h2>
            <p>{Say.Count(rules.Count, "rule")} for which there is nothing to try, each with the
            reason that the register gives.</p>
            {Ledger(rules)}
            </section>
            """);
    }

    public static Html ShapeTests(Book book)
    {
        List<(BookRule Rule, Html Account)> rules =
        [
            .. from one in book.Rules
               where one.Rule.Account is Account.ByShapeTest
               select (one, Wording.OfTest(((Account.ByShapeTest)one.Rule.Account).Name)),
        ];
        return Html.Of($"""
            <section aria-labelledby="shape">
            <h2 id="shape">Shown by the suite, and by no implementation</h2>
            <p>{Say.Count(rules.Count, "rule")} about the documents, the contract and the suite. A
            test of the suite itself holds each of them. It speaks about this project, and never
            about an implementation: a certificate says nothing on
            them{ShownAsWell([.. rules.Select(one => one.Rule).Where(one => one.IsShown)])}.</p>
            {Ledger(rules)}
            </section>
            """);
    }

    private static Html ShownAsWell(List<BookRule> rules) => Html.When(
        rules.Count > 0,
        $"""
        , but for {Html.Join(", ", rules.Select(one => RuleArticle.Link(one.Id)))}, which examples
        show as well
        """);

    private static Html Ledger(IEnumerable<(BookRule Rule, Html Account)> rules) => Html.Of($"""
        <dl class="ledger">
        {rules.Select(one => Html.Of($"""
            <div><dt>{RuleArticle.Link(one.Rule.Id)} {one.Rule.Rule.Restated}</dt>
            <dd>{one.Account}</dd></div>

            """))}</dl>
        """);
}
