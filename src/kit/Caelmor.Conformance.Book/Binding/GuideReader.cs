using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Caelmor.Conformance.Book.Books;

namespace Caelmor.Conformance.Book.Binding;

/// <summary>Reads the words and the cast out of what stands beside the features for
/// readers.</summary>
/// <remarks>That text is the one source: the book has no words of its own.</remarks>
internal static partial class GuideReader
{
    private const string Section = "## ";
    private const string Words = Section + "The words";
    private const string Cast = Section + "The cast";
    private const string Item = "- ";
    private const int Heads = 2;

    /// <summary>Reads both; what is not there is empty.</summary>
    /// <param name="markdown">With the sections "The words", a table, and "The cast".</param>
    public static Guide Read(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var words = Rows(Under(Words, lines)).ToList();
        var cast = Paragraphs(Under(Cast, lines)).ToList();
        var names = cast.SelectMany(Spans).Where(span => span.Kind == SpanKind.Name);
        var slugs = new Queue<string>(
            Slugs.Of([.. words.Select(row => row.Word), .. names.Select(span => span.Text)]));
        ImmutableArray<GlossaryWord> glossary =
        [
            .. words.Select(row => new GlossaryWord(
                slugs.Dequeue(), [.. row.Word.Split(", ")], [.. Spans(row.Meaning)])),
        ];
        return new([.. cast.Select(text => Part(text, slugs))], glossary);
    }

    private static CastPart Part(string text, Queue<string> slugs)
    {
        var isItem = text.StartsWith(Item, StringComparison.Ordinal);
        return new(
            [
                .. Spans(isItem ? text[Item.Length..] : text).Select(span =>
                    span.Kind == SpanKind.Name ? span with { Slug = slugs.Dequeue() } : span),
            ],
            isItem);
    }

    private static IEnumerable<string> Under(string heading, string[] lines) => lines
        .SkipWhile(line => line.Trim() != heading)
        .Skip(1)
        .TakeWhile(line => !line.StartsWith(Section, StringComparison.Ordinal));

    private static IEnumerable<(string Word, string Meaning)> Rows(IEnumerable<string> lines) =>
        lines.Where(line => line.StartsWith('|'))
            .Skip(Heads)
            .Select(line => line.Trim().Trim('|').Split('|', 2, StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 2)
            .Select(cells => (cells[0], cells[1]));

    // A line goes on with the one before it, unless it begins an item or follows an empty one.
    private static IEnumerable<string> Paragraphs(IEnumerable<string> lines)
    {
        var text = string.Empty;
        foreach (var line in lines.Append(string.Empty))
        {
            var isNew = line.Trim().Length == 0
                || line.StartsWith(Item, StringComparison.Ordinal);
            if (isNew && text.Length > 0)
            {
                yield return text;
                text = string.Empty;
            }

            text = text.Length == 0 ? line.Trim() : $"{text} {line.Trim()}";
        }
    }

    private static IEnumerable<GuideSpan> Spans(string markdown)
    {
        var at = 0;
        foreach (Match one in Marked().Matches(markdown))
        {
            if (one.Index > at)
            {
                yield return new(SpanKind.Plain, markdown[at..one.Index], string.Empty);
            }

            var kind = one.Groups["name"].Success ? SpanKind.Name
                : one.Groups["code"].Success ? SpanKind.Code
                : SpanKind.Plain;
            var text = one.Groups[kind.ToString().ToLowerInvariant()].Value;
            yield return new(kind, text, string.Empty);
            at = one.Index + one.Length;
        }

        if (at < markdown.Length)
        {
            yield return new(SpanKind.Plain, markdown[at..], string.Empty);
        }
    }

    // Of a link, its text: what it leads to is no page of the book.
    [GeneratedRegex(
        @"\*\*(?<name>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<plain>[^\]]+)\]\([^)]*\)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Marked();
}
