using System.Text.RegularExpressions;
using Caelmor.Conformance.Book.Markup;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>The words of a feature; placeholders are told from the rest, as written.</summary>
internal static partial class Wording
{
    public static Html Of(string text) => Html.Join(Placeholders().Split(text).Select((part, i) =>
        i % 2 == 0 ? Html.Of($"{part}") : Html.Of($"<var>{part}</var>")));

    /// <summary>The name of a test is a sentence; as a name, it shows to whoever asks.</summary>
    public static Html OfTest(string name) =>
        Html.Of($"<q title=\"{name}\">{SentenceOf(name)}</q>");

    /// <summary>The sentence that the name of a test is.</summary>
    public static string SentenceOf(string name) =>
        name.Replace('_', ' ').Replace(".", ": ", StringComparison.Ordinal);

    // Split keeps what is captured, so that text and placeholders alternate.
    [GeneratedRegex(@"(?<placeholder><[^<>\s][^<>]*>)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholders();
}
