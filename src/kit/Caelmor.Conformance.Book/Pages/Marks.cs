using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Pass, fail and not run: a sign, a word, and then a colour.</summary>
internal static class Marks
{
    /// <summary>The sign, and what it is called here.</summary>
    public static Html Of(Status status, string word) => Html.Of($"""
        <span class="mark {Describe.SlugOf(status)}">{Describe.SignOf(status)} {word}</span>
        """);

    /// <summary>The mark, and with it the way to the evidence.</summary>
    /// <param name="who">Whose outcome it is.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="before">What stands before it in the link.</param>
    public static Html Of(BookImplementation who, CaseOutcome outcome, Html before)
    {
        var mark = Html.Of($"{before}{Describe.SignOf(outcome.Status)} {outcome.Word}");
        var kind = Describe.SlugOf(outcome.Status);
        return outcome.Trial is { } trial
            ? Html.Of($"<a class=\"mark {kind}\" href=\"{who.Page}#t{trial}\">{mark}</a>")
            : Html.Of($"<span class=\"mark {kind}\">{mark}</span>");
    }

    /// <summary>How an implementation stands to a rule, with figures and evidence.</summary>
    public static Html Of(BookImplementation who, RuleStatus rule)
    {
        var outcome = new CaseOutcome(rule.Status, Describe.Of(rule.Status), rule.Trial);
        return Html.Of($"""
            {Of(who, outcome, Html.Nothing)} <span class="figures">{Figures(rule)}</span>
            """);
    }

    private static string Figures(RuleStatus one) => one.Status switch
    {
        Status.Fail => $"{one.Failed} of {Describe.Count(one.Cases, "example")} failed",
        Status.Pass => Describe.Count(one.Cases, "example"),
        _ => $"{one.Passed} of {Describe.Count(one.Cases, "example")} run",
    };
}
