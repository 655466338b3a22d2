using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Registers;

/// <summary>Holds the feature files of a version of a spec fast.</summary>
/// <remarks>
/// The lock can't tell a rewording from a redefinition, so it names every change.
/// </remarks>
public static partial class FeatureLock
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>SHA-256 of each file's text in UTF-8 with line feeds, by path.</summary>
    public static ImmutableSortedDictionary<string, string> Digests(
        IEnumerable<FeatureSource> sources) =>
        sources.ToImmutableSortedDictionary(
            source => source.Path, source => Digest(source.Text), StringComparer.Ordinal);

    /// <summary>What differs from the register, file by file; empty if nothing does.</summary>
    public static ImmutableArray<FeatureChange> Compare(
        Register register, IEnumerable<FeatureSource> sources)
    {
        var found = Digests(sources);
        return
        [
            .. register.Files.Keys.Union(found.Keys).Order(StringComparer.Ordinal)
                .Where(path =>
                    register.Files.GetValueOrDefault(path) != found.GetValueOrDefault(path))
                .Select(path => new FeatureChange(
                    path,
                    !register.Files.ContainsKey(path) ? FeatureChangeKind.Added
                    : !found.ContainsKey(path) ? FeatureChangeKind.Removed
                    : FeatureChangeKind.Changed)),
        ];
    }

    /// <summary>
    /// Puts new digests into the text of a register and leaves everything else as it is.
    /// </summary>
    /// <param name="json">The text of a register.</param>
    /// <param name="path">Where it comes from, for messages.</param>
    /// <param name="sources">All feature files.</param>
    /// <exception cref="InvalidDataException">The text has no <c>files</c> at its end.</exception>
    public static string Rewrite(
        string json, string path, IEnumerable<FeatureSource> sources)
    {
        var files = JsonSerializer.Serialize(Digests(sources), Readable)
            .Replace("\n", "\n  ", StringComparison.Ordinal);
        return Files().IsMatch(json)
            ? Files().Replace(json, match => match.Groups["key"].Value + files + "\n}\n")
            : throw new InvalidDataException(
                $"{path} can't be read: \"files\": {{ … }} is not the last entry. Put it there.");
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal))));

    [GeneratedRegex(
        @"(?<key>\n  ""files"": )\{[^{}]*\}\s*\}\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Files();
}
