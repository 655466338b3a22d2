using System.Text.RegularExpressions;
using Caelmor.Conformance.Book.Pages;

namespace Caelmor.Conformance.Book.Tests.Samples;

/// <summary>Holds the elements of a page against each other.</summary>
internal static partial class Elements
{
    private static readonly string[] Empty = ["meta", "link", "input", "br", "hr"];

    /// <summary>Elements that are not closed, or never opened; with their place.</summary>
    public static IEnumerable<string> Unbalanced(SiteFile page)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tags().Matches(page.Text))
        {
            var name = tag.Groups["name"].Value;
            if (Empty.Contains(name))
            {
                continue;
            }

            if (tag.Groups["end"].Length == 0)
            {
                open.Push(name);
            }
            else if (!open.TryPop(out var expected) || expected != name)
            {
                yield return $"{page.Name} at {tag.Index}: </{name}> where </{expected}> belongs";
                yield break;
            }
        }

        foreach (var left in open)
        {
            yield return $"{page.Name}: <{left}> is never closed";
        }
    }

    /// <summary>The levels of the headings, in their order.</summary>
    public static IReadOnlyList<int> Headings(SiteFile page) =>
    [
        .. HeadingTags().Matches(page.Text)
            .Select(match => int.Parse(match.Groups["level"].Value)),
    ];

    [GeneratedRegex(
        """<(?<end>/?)(?<name>[a-z][a-z0-9]*)(?:\s[^<>]*)?>""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tags();

    [GeneratedRegex("<h(?<level>[1-6])[ >]", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex HeadingTags();
}
