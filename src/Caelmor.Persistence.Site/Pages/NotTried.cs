using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Site.Words;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>What an implementation was not asked, and what the book can't place.</summary>
internal static class NotTried
{
    private static readonly Html Everything =
        Html.Of($"<p>Every rule that has examples was tried.</p>\n");

    public static Html Of(Book book) => Html.Of($"""
        <section aria-labelledby="untried">
        <h2 id="untried">Not run</h2>
        {Html.When(book.Implementations.IsEmpty, $"""
            <p>Nobody has brought a certificate: nothing in this book was run by anybody.</p>
            """)}
        {book.Implementations.Select((who, place) => Of(book, who, place))}
        </section>
        """);

    private static Html Of(Book book, BookImplementation who, int place)
    {
        List<BookRule> rules =
        [
            .. book.Rules.Where(rule =>
                rule.IsShown && rule.Standings[place].Standing == Standing.NotRun),
        ];
        return Html.Of($"""
            <h3>{Layout.Name(who)}</h3>
            {(rules.Count == 0 ? Everything : Some(rules))}
            {Strangers(who)}
            {Contradiction.Of(who)}
            """);
    }

    private static Html Some(List<BookRule> rules) => Html.Of($"""
        <p>Not run, or not all of it:
        {Html.Join(", ", rules.Select(rule => RuleArticle.Link(rule.Id)))}.</p>

        """);

    private static Html Strangers(BookImplementation who) => Html.When(
        who.Strangers > 0,
        $"""
        <p>{Say.Count(who.Strangers, "trial")} of its certificate belong to examples that this book
        does not have in the same words, and count for nothing here.</p>

        """);
}
