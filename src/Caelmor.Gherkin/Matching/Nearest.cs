namespace Caelmor.Gherkin.Matching;

/// <summary>Finds what an author may have meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest candidates first; none that differs in more than about half.</summary>
    public static IReadOnlyList<T> Of<T>(
        string text, IEnumerable<T> candidates, Func<T, string> textOf, int count) =>
        candidates
            .Select(candidate => Measure(text, candidate, textOf(candidate)))
            .Where(one => one.Distance * 2 <= Math.Max(text.Length, one.Text.Length) + 1)
            .OrderBy(one => one.Distance)
            .ThenBy(one => one.Text, StringComparer.Ordinal)
            .Take(count)
            .Select(one => one.Candidate)
            .ToList();

    private static (T Candidate, string Text, int Distance) Measure<T>(
        string text, T candidate, string candidateText) =>
        (candidate, candidateText, EditDistance.Between(text, candidateText));
}
