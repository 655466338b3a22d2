namespace Caelmor.Conformance.Evidence.Tests.Samples;

internal static class TextExtensions
{
    public static string ReplaceFirst(this string text, string old, string replacement)
    {
        var place = text.IndexOf(old, StringComparison.Ordinal);
        return place < 0
            ? throw new ArgumentException($"There is no '{old}'.", nameof(old))
            : text[..place] + replacement + text[(place + old.Length)..];
    }
}
