using System.Text.RegularExpressions;

namespace Caelmor.Persistence.Packages.Tests.Guide;

/// <summary>Compares what a document shows with what a program says.</summary>
internal static class Output
{
    /// <summary>
    /// The first line shown that the program does not say, after those before it; null if none.
    /// </summary>
    public static string? FirstNotSaid(IEnumerable<string> shown, IEnumerable<string> said)
    {
        using var rest = said.GetEnumerator();
        foreach (var line in shown.Select(line => line.TrimEnd()).Where(line => line.Length > 0))
        {
            if (!Finds(rest, Pattern(line)))
            {
                return line;
            }
        }

        return null;
    }

    private static bool Finds(IEnumerator<string> lines, Regex pattern)
    {
        while (lines.MoveNext())
        {
            if (pattern.IsMatch(lines.Current.TrimEnd()))
            {
                return true;
            }
        }

        return false;
    }

    // An ellipsis stands for anything.
    private static Regex Pattern(string line) =>
        new(
            $"^{string.Join(".*", line.Split('…').Select(Regex.Escape))}$",
            RegexOptions.NonBacktracking);
}
