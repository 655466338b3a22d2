using System.Text.RegularExpressions;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>The words of a feature; placeholders are told from the rest, as written.</summary>
internal static partial class Wording
{
    private static readonly string[] Clauses = ["What ", "Who ", "How ", "Where ", "When "];

    public static Html Of(string text) => Html.Join(Placeholders().Split(text).Select((part, i) =>
        i % 2 == 0 ? Html.Of($"{part}") : Html.Of($"<var>{part}</var>")));

    /// <summary>The name of a test is a sentence; as a name, it shows to whoever asks.</summary>
    public static Html OfTest(string name) =>
        Html.Of($"<q title=\"{name}\">{SentenceOf(name)}</q>");

    /// <summary>The sentence that the name of a test is: its class is what it speaks of, and its
    /// method goes on with it.</summary>
    public static string SentenceOf(string name)
    {
        var words = Apostrophes().Replace(name, "’${letter}").Replace('_', ' ');
        var parts = words.Split('.', 2);
        return parts.Length == 1 ? words
            : $"{parts[0]}{(IsClause(parts[0]) ? ":" : "")} "
                + $"{char.ToLowerInvariant(parts[1][0])}{parts[1][1..]}";
    }

    // After a clause, another sentence begins, which has a subject of its own.
    private static bool IsClause(string subject) => Clauses.Any(
        word => subject.StartsWith(word, StringComparison.Ordinal));

    // A name can't say "can't", nor whose something is.
    [GeneratedRegex("(?<=[a-z])_(?<letter>[st])(?=_|$|[.])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Apostrophes();

    // Split keeps what is captured, so that text and placeholders alternate.
    [GeneratedRegex(@"(?<placeholder><[^<>\s][^<>]*>)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholders();
}
