using System.Collections.Immutable;

namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>A text as it was written, whatever carried it: line ends, and a mark at its beginning,
/// are the carrier's.</summary>
/// <param name="Text">With a line feed at the end of each line, the last one too, and no mark at its
/// beginning.</param>
/// <param name="Differences">What the carrier has changed, a sentence each.</param>
public sealed record CarriedText(string Text, ImmutableArray<string> Differences)
{
    private const char Mark = '\uFEFF';

    /// <summary>The text as it was written.</summary>
    public static CarriedText Of(string text)
    {
        var unmarked = text.StartsWith(Mark) ? text[1..] : text;
        var lines = unmarked.Replace("\r\n", "\n", StringComparison.Ordinal);
        var body = lines.TrimEnd('\n');
        return new(body + "\n", [.. Changes(text, unmarked, lines, lines.Length - body.Length)]);
    }

    private static IEnumerable<string> Changes(
        string text, string unmarked, string lines, int ends)
    {
        if (unmarked.Length != text.Length)
        {
            yield return "It begins with a byte order mark.";
        }

        if (lines.Length != unmarked.Length)
        {
            yield return "Its lines end with a carriage return and a line feed (CR LF) instead of "
                + "a line feed.";
        }

        if (ends == 0)
        {
            yield return "Its last line has no line end.";
        }

        if (ends > 1)
        {
            yield return $"There {(ends == 2 ? "is 1 empty line" : $"are {ends - 1} empty lines")} "
                + "at its end.";
        }
    }
}
