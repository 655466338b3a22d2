using System.Text.RegularExpressions;
using Caelmor.Persistence.Site.Markup;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>The words of a feature; placeholders are told from the rest, as written.</summary>
internal static partial class Wording
{
    public static Html Of(string text) => Html.Join(Placeholders().Split(text).Select((part, i) =>
        i % 2 == 0 ? Html.Of($"{part}") : Html.Of($"<var>{part}</var>")));

    /// <summary>The name of a test is a sentence; as a name, it shows to whoever asks.</summary>
    public static Html OfTest(string name)
    {
        var sentence = name.Replace('_', ' ').Replace(".", ": ", StringComparison.Ordinal);
        return Html.Of($"<q title=\"{name}\">{sentence}</q>");
    }

    // Split keeps what is captured, so that text and placeholders alternate.
    [GeneratedRegex(@"(?<placeholder><[^<>\s][^<>]*>)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholders();
}
