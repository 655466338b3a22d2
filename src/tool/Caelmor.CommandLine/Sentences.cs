using Caelmor.Spelling;

namespace Caelmor.CommandLine;

/// <summary>Makes sentences of other people's messages.</summary>
public static class Sentences
{
    /// <summary>The text in one line, with a full stop.</summary>
    public static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split(
            ['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return line.EndsWith('.') ? line : line + ".";
    }
}

/// <summary>Counts things in words.</summary>
public static class Count
{
    /// <summary>Such as <c>1 rule</c> or <c>3 rules</c>.</summary>
    public static string Of(int number, string thing) =>
        number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}

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
