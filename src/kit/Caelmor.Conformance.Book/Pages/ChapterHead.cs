using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>What a chapter begins with: what it is about, who brought certificates, how they
/// stand.</summary>
internal static class ChapterHead
{
    public static Html Title(Chapter chapter) => Html.Of($"""
        <div class="front title-page">
        <h1>{chapter.Title}</h1>
        {Html.When(chapter.Preface.Length > 0, $"<p class=\"subtitle\">{chapter.Preface}</p>")}
        <p class="edition">{Figures.Of(chapter)}</p>
        </div>
        """);

    public static Html Guide(Chapter chapter, WordLinks words)
    {
        var guide = new GuidePart(chapter, chapter.Page, words);
        return Html.When(GuidePart.IsThere(chapter), $"""
            <details class="front guide">
            <summary><h2>{Describe.Heading(Parts(chapter))}</h2></summary>
            {Html.When(!chapter.Guide.Cast.IsEmpty, $"{guide.Cast}")}
            {guide.Words}
            </details>
            """);
    }

    private static string Parts(Chapter chapter) => chapter.Guide.Cast.IsEmpty
        ? "the words"
        : "the town and the words";

    public static Html Standings(Chapter chapter) => Html.Of($"""
        <div class="front">
        <p>Each rule below is restated in a line, with its reason and its examples as the designers
        wrote them. <a href="{PageLayout.Index}#{Legend.Anchor}">How to read a rule</a></p>
        {CertificatesTable.Of(chapter)}
        {GroupMatrix.Of(chapter)}
        </div>
        """);
}
