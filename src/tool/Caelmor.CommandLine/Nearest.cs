namespace Caelmor.CommandLine;

/// <summary>Finds what a caller may have meant.</summary>
public static class Nearest
{
    private const int Most = 3;

    /// <summary>The nearest candidates first; none that differs in more than about half.</summary>
    public static IReadOnlyList<string> To(string word, IEnumerable<string> candidates) =>
    [
        .. candidates
            .Select(candidate => (Text: candidate, Distance: Distance.Between(word, candidate)))
            .Where(one => one.Distance * 2 <= Math.Max(word.Length, one.Text.Length))
            .OrderBy(one => one.Distance)
            .ThenBy(one => Math.Abs(one.Text.Length - word.Length))
            .Take(Most)
            .Select(one => one.Text),
    ];

    /// <summary>A sentence such as <c> Did you mean 'rules'?</c>, or nothing at all.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        To(word, candidates) is [_, ..] nearest
            ? $" Did you mean {string.Join(" or ", nearest.Select(one => $"'{one}'"))}?"
            : string.Empty;
}
