using Caelmor.Conformance.Book.Books;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Says aloud what does not agree in a certificate.</summary>
internal static class Contradiction
{
    public static Html Of(BookImplementation who) =>
        Html.Join(who.Contradictions.Select(text => Html.Of($"""
            <p class="warning"><strong>The certificate contradicts itself.</strong> {text}</p>

            """)));
}
