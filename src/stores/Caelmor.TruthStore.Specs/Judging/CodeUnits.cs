using System.Globalization;
using System.Text;

namespace Caelmor.TruthStore.Specs.Judging;

/// <summary>Writes texts of any code units in such a way that no document loses one.</summary>
/// <remarks>Half of a surrogate pair is a code unit like any other to a store, and none to
/// UTF-8.</remarks>
internal static class CodeUnits
{
    private const string Escape = @"\u";

    /// <summary>For people: with half pairs and control characters as <c>\ud83d</c>.</summary>
    public static string Visible(string text) =>
        Written(text, place => IsHalf(text, place) || char.IsControl(text[place]));

    /// <summary>For <see cref="Read"/>: with half pairs and backslashes as <c>\ud83d</c>.</summary>
    public static string Write(string text) =>
        Written(text, place => IsHalf(text, place) || text[place] == Escape[0]);

    /// <summary>What was written so.</summary>
    /// <exception cref="FormatException">It was not written so.</exception>
    public static string Read(string written)
    {
        var parts = written.Split(Escape);
        return parts.Length == 1
            ? written
            : parts[0] + string.Concat(parts.Skip(1).Select(part => part.Length >= 4
                ? (char)ushort.Parse(part[..4], NumberStyles.AllowHexSpecifier, null) + part[4..]
                : throw new FormatException($"Found '{part}', expected four digits.")));
    }

    private static string Written(string text, Predicate<int> isEscaped)
    {
        if (!Enumerable.Range(0, text.Length).Any(place => isEscaped(place)))
        {
            return text;
        }

        var written = new StringBuilder();
        for (var place = 0; place < text.Length; place++)
        {
            _ = isEscaped(place)
                ? written.Append(CultureInfo.InvariantCulture, $"{Escape}{(int)text[place]:x4}")
                : written.Append(text[place]);
        }

        return written.ToString();
    }

    private static bool IsHalf(string text, int place) => char.IsSurrogate(text[place])
        && !(place + 1 < text.Length && char.IsSurrogatePair(text[place], text[place + 1]))
        && !(place > 0 && char.IsSurrogatePair(text[place - 1], text[place]));
}
