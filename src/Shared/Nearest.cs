namespace Caelmor.Spelling;

/// <summary>Finds what somebody may have meant who misspelt a word or a phrase.</summary>
internal static class Nearest
{
    /// <summary>The nearest candidates first; none that differs in more than about half.</summary>
    public static IReadOnlyList<T> Of<T>(
        string text, IEnumerable<T> candidates, Func<T, string> textOf, int count) =>
    [
        .. candidates
            .Select(one => (One: one, Text: textOf(one), Distance: Distance(text, textOf(one))))
            .Where(one => one.Distance * 2 <= Math.Max(text.Length, one.Text.Length))
            .OrderBy(one => one.Distance)
            .ThenBy(one => Math.Abs(one.Text.Length - text.Length))
            .ThenBy(one => one.Text, StringComparer.Ordinal)
            .Take(count)
            .Select(one => one.One),
    ];

    /// <summary>How many characters to put in, take out, change or swap between two
    /// words.</summary>
    public static int Distance(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                cost[i, j] = i == 0 ? j : j == 0 ? i : Least(cost, one, other, i, j);
            }
        }

        return cost[one.Length, other.Length];
    }

    private static int Least(int[,] cost, string one, string other, int i, int j)
    {
        var isSame = one[i - 1] == other[j - 1];
        var least = Math.Min(
            Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
            cost[i - 1, j - 1] + (isSame ? 0 : 1));
        var isSwap = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return isSwap ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
    }
}
