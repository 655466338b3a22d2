using Caelmor.Spelling;

namespace Caelmor.CommandLine;

/// <summary>Tells a caller what they may have meant.</summary>
public static class DidYouMean
{
    private const int Most = 3;

    /// <summary>A sentence such as <c> Did you mean 'rules'?</c>, or nothing at all.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        Nearest.Of(word, candidates, candidate => candidate, Most) is [_, ..] nearest
            ? $" Did you mean {string.Join(" or ", nearest.Select(one => $"'{one}'"))}?"
            : string.Empty;
}
