using System.Text.RegularExpressions;
using Caelmor.Conformance.Book.Books;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Leads from a word of the glossary, or a name of the cast, to its entry.</summary>
/// <remarks>
/// What is quoted, a placeholder, code, part of a compound or a turn of phrase is not the word.
/// </remarks>
internal sealed class WordLinks
{
    private const string NotWithin = @"(?<![\p{L}\p{N}_/-])(?<!-\p{L}+ )";
    private const string NotBefore = @"(?![\p{L}\p{N}_/-])";
    private const string Phrases =
        @"\bt(?:ak(?:e|es|en|ing)|ook) (?:the )?place\b|\bin(?:to)? the place of\b";

    private const string Left =
        $$"""(?<left>"[^"]*"|“[^”]*”|`[^`]*`|<[^<>\s][^<>]*>|(?i:{{Phrases}}))""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, string> _addresses =
        new(StringComparer.OrdinalIgnoreCase);

    private readonly Regex _words;

    /// <param name="book">The book.</param>
    /// <param name="chapter">The chapter that is spoken of: its own words come first.</param>
    /// <param name="page">The page that the links stand on.</param>
    public WordLinks(Volume book, Chapter chapter, string page)
    {
        List<string> terms = [];
        foreach (var one in book.Chapters.OrderBy(one => one.Id != chapter.Id))
        {
            terms.AddRange(
                from entry in EntriesOf(one.Guide)
                where _addresses.TryAdd(entry.Term, Anchors.ToWord(page, one, entry.Slug))
                select entry.Pattern);
        }

        var longestFirst = terms.OrderByDescending(term => term.Length).ToList();
        _words = new(
            longestFirst.Count == 0
                ? Left
                : $"{Left}|{NotWithin}(?:{string.Join('|', longestFirst)}){NotBefore}",
            RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
            Patience);
    }

    /// <summary>The text, in which each word that was not said before leads to its entry.</summary>
    /// <param name="text">As its designer wrote it.</param>
    /// <param name="said">The entries that something leads to already; grows.</param>
    public Html Of(string text, ISet<string> said)
    {
        List<Html> pieces = [];
        var at = 0;
        foreach (Match one in _words.Matches(text))
        {
            if (!one.Groups["left"].Success
                && AddressOf(one.Value) is { } address && said.Add(address))
            {
                pieces.Add(Wording.Of(text[at..one.Index]));
                pieces.Add(Html.Of($"<a class=\"word\" href=\"{address}\">{one.Value}</a>"));
                at = one.Index + one.Length;
            }
        }

        return Html.Join(pieces.Append(Wording.Of(text[at..])));
    }

    /// <summary>The address of an entry, for what does not lead to itself.</summary>
    public string AddressOf(string term) =>
        _addresses.GetValueOrDefault(term)
        ?? _addresses[term[..^1]];

    // Of a word, whatever its case and its number; of a name, as it is written.
    private static IEnumerable<(string Term, string Slug, string Pattern)> EntriesOf(Guide guide) =>
    [
        .. from word in guide.Words
           from term in word.Terms
           select (term, word.Slug, $"(?i:{Regex.Escape(term)}s?)"),
        .. from part in guide.Cast
           from span in part.Text
           where span.Kind == SpanKind.Name
           select (span.Text, span.Slug, Regex.Escape(span.Text)),
    ];
}
