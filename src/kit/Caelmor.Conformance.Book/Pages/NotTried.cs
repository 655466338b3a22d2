using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>What an implementation was not asked, and what the book can't place.</summary>
internal static class NotTried
{
    private static readonly Html Everything =
        Html.Of($"<p>Every rule that has examples was tried.</p>\n");

    public static Html Of(Chapter chapter, RuleLinks links) => Html.Of($"""
        <h3>Not run</h3>
        {Html.When(chapter.Implementations.IsEmpty, $"""
            <p>Nobody has brought a certificate: nothing in this chapter was run by anybody.</p>
            """)}
        {chapter.Implementations.Select((who, place) => Of(chapter, who, place, links))}
        """);

    private static Html Of(Chapter chapter, BookImplementation who, int place, RuleLinks links)
    {
        List<BookRule> rules =
        [
            .. chapter.Rules.Where(rule =>
                rule.IsShown && rule.Standings[place].Status == Status.NotRun),
        ];
        return Html.Of($"""
            <h4>{PageLayout.Name(who)}</h4>
            {(rules.Count == 0 ? Everything : Some(links.Rules(rules)))}
            {Strangers(who)}
            {Contradiction.Of(who)}
            """);
    }

    private static Html Some(Html rules) => Html.Of($"""
        <p>Not run, or not all of it: {rules}.</p>

        """);

    private static Html Strangers(BookImplementation who) => Html.When(
        who.Strangers > 0,
        $"""
        <p>{Describe.Count(who.Strangers, "trial")} of its certificate
        {Describe.Verb(who.Strangers, "belongs to an example", "belong to examples")} that this book
        does not have in the same words, and
        {Describe.Verb(who.Strangers, "counts", "count")} for nothing here.</p>

        """);
}
