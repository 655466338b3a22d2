using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>The cast and the words of a chapter, in the words of its designers.</summary>
/// <param name="chapter">The chapter.</param>
/// <param name="page">The page that it stands on: the chapter's own, or the front.</param>
/// <param name="links">From word to word, on that page.</param>
internal sealed class GuidePart(Chapter chapter, string page, WordLinks links)
{
    /// <summary>Whether its designers wrote anything.</summary>
    public static bool IsThere(Chapter chapter) =>
        !chapter.Guide.Cast.IsEmpty || !chapter.Guide.Words.IsEmpty;

    /// <summary>Who and what the examples are about.</summary>
    public Html Cast => Html.Of($"""
        <div class="cast">
        {chapter.Guide.Cast.Where(part => !part.IsItem).Select(part => Paragraph(part.Text))}
        <ul>
        {chapter.Guide.Cast.Where(part => part.IsItem).Select(
            part => Html.Of($"<li>{Text(part.Text, NothingSaid())}</li>\n"))}</ul>
        </div>
        """);

    /// <summary>The glossary.</summary>
    public Html Words => Html.Of($"""
        <dl class="words">
        {chapter.Guide.Words.Select(Word)}</dl>
        """);

    private Html Paragraph(ImmutableArray<GuideSpan> text) =>
        Html.Of($"<p>{Text(text, NothingSaid())}</p>\n");

    private Html Word(GlossaryWord word) => Html.Of($"""
        <div id="{Anchors.OfWord(page, chapter, word.Slug)}"><dt>{string.Join(", ", word.Terms)}</dt>
        <dd>{Text(word.Meaning, [Anchors.ToWord(page, chapter, word.Slug)])}</dd></div>

        """);

    private Html Text(IEnumerable<GuideSpan> spans, HashSet<string> said) =>
        Html.Join(spans.Select(span => span.Kind switch
        {
            SpanKind.Name => Html.Of(
                $"<strong id=\"{Anchors.OfWord(page, chapter, span.Slug)}\">{span.Text}</strong>"),
            SpanKind.Code => Html.Of($"<code>{span.Text}</code>"),
            _ => links.Of(span.Text, said),
        }));

    private static HashSet<string> NothingSaid() => [];
}
