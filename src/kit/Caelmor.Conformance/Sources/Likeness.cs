using System.Text.RegularExpressions;

namespace Caelmor.Conformance.Sources;

/// <summary>How much of a restatement's words a sentence has.</summary>
internal static partial class Likeness
{
    /// <summary>From here on a sentence is taken for a changed one and not for a new one.</summary>
    public const double Enough = 0.4;

    // Restatement and source inflect their words differently; the first letters tell them well
    // enough.
    private const int Stem = 5;

    /// <summary>From 0, no word in common, to 1, all words of the restatement are there.</summary>
    public static double Of(string restated, string sentence)
    {
        var words = Words(restated);
        return words.Count == 0
            ? 0
            : (double)words.Intersect(Words(sentence)).Count() / words.Count;
    }

    private static HashSet<string> Words(string text) =>
    [
        .. Word().Matches(text.ToLowerInvariant())
            .Select(match => match.Value.Length > Stem ? match.Value[..Stem] : match.Value),
    ];

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
