using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Caelmor.Conformance.Registers;

/// <summary>SHA-256 of a sentence of a source document. The sentence itself is not kept.</summary>
/// <remarks>
/// Digested is what <see cref="Normalize"/> leaves, in UTF-8. What is only layout may change; every
/// letter, its case and its punctuation count.
/// </remarks>
/// <param name="Text">64 hexadecimal digits in lower case.</param>
public readonly partial record struct SentenceDigest(string Text)
{
    /// <summary>The digest of a sentence, in whatever layout.</summary>
    public static SentenceDigest Of(string sentence) => new(Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Normalize(sentence)))));

    /// <summary>
    /// Strips <c>**</c> and backticks, folds every run of white space to one blank, trims, and then
    /// strips one list marker (<c>-</c>, <c>*</c>, <c>+</c>) or number (<c>1.</c>, <c>1)</c>) at
    /// the beginning.
    /// </summary>
    public static string Normalize(string sentence)
    {
        var unmarked = sentence.Replace("**", "", StringComparison.Ordinal)
            .Replace("`", "", StringComparison.Ordinal);
        return ListMarker().Replace(WhiteSpace().Replace(unmarked, " ").Trim(), "");
    }

    /// <summary>Whether the text can be a digest.</summary>
    internal static bool IsDigest(string text) => Hexadecimal().IsMatch(text);

    /// <summary>The first eight digits, which tell digests apart for people.</summary>
    public override string ToString() => Text[..8];

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^(?:[-*+]|[0-9]+[.)]) ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListMarker();

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hexadecimal();
}
