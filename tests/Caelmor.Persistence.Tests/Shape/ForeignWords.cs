using System.Text.RegularExpressions;
using Caelmor.Persistence.Tests.Shared;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>Finds words in sources that have nothing to do there, also as parts of
/// names.</summary>
/// <param name="foreign">The words, in lower case.</param>
/// <param name="others">Names of the platform, in which they mean something else.</param>
internal sealed partial class ForeignWords(string[] foreign, params string[] others)
{
    /// <summary>All sources below a folder.</summary>
    public static List<string> Sources(params string[] folder) =>
    [
        .. Directory.GetFiles(Repository.File(folder), "*.cs", new EnumerationOptions
        {
            RecurseSubdirectories = true,
        }).Where(IsSource),
    ];

    /// <summary>Such as <c>Suite.cs:12: truthOf</c>.</summary>
    public IEnumerable<string> InFile(string file) =>
        File.ReadLines(file).SelectMany((line, at) =>
            In(line).Select(word => $"{Path.GetFileName(file)}:{at + 1}: {word}"));

    /// <summary>Comments may speak of everything.</summary>
    public IEnumerable<string> In(string line) =>
        from Match word in Word().Matches(Comment().Replace(line, string.Empty))
        where !others.Contains(word.Value)
        where Part().Matches(word.Value).Any(part => foreign.Contains(part.Value.ToLowerInvariant()))
        select word.Value;

    private static bool IsSource(string file) =>
        !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}");

    [GeneratedRegex("//.*", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.None, 1000)]
    private static partial Regex Part();
}
