using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Registers;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Says of a rule what accounts for it, if it is not its examples alone.</summary>
internal static class CoverageNote
{
    public static Html Of(BookRule one) => one.Rule.Coverage switch
    {
        Coverage.ByShapeTest test => Html.Of($"""
            <p class="account">{(one.IsShown ? "Besides, a" : "No implementation is asked. A")}
            test of the suite itself holds it: {Wording.OfTest(test.Name)}.</p>
            """),
        Coverage.ByException exception => Html.Of($"""
            <p class="account"><strong>Nothing shows this rule.</strong> {exception.Reason}
            <a href="{PageLayout.NotCovered}">What is not covered</a></p>
            """),
        _ => Html.Nothing,
    };
}
