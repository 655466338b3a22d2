namespace Caelmor.Conformance.Bindings;

/// <summary>Finds what an author may have meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest candidates first; none that differs in more than about half.</summary>
    public static IReadOnlyList<T> Of<T>(
        string text, IEnumerable<T> candidates, Func<T, string> textOf, int count) =>
        candidates
            .Select(one => (One: one, Text: textOf(one), Distance: Distance(text, textOf(one))))
            .Where(one => one.Distance * 2 <= Math.Max(text.Length, one.Text.Length) + 1)
            .OrderBy(one => one.Distance)
            .ThenBy(one => one.Text, StringComparer.Ordinal)
            .Take(count)
            .Select(one => one.One)
            .ToList();

    // How many characters have to be put in, taken out or changed (Levenshtein).
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost);
                diagonal = row[j];
                row[j] = best;
            }
        }

        return row[other.Length];
    }
}
