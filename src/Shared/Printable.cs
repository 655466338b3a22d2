using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Caelmor.ShownTexts;

/// <summary>Makes of texts of others what can be shown on any terminal and in any document.</summary>
/// <remarks>
/// A terminal obeys control characters, and format characters turn text round or hide it: with them
/// whoever is judged could write the verdict. Each is shown by its number, such as
/// <c>\u001b</c>.
/// </remarks>
internal static class Printable
{
    /// <summary>The text, with its lines and its tabulators.</summary>
    public static string Of(string text) => Escape(text, isOneLine: false);

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) => Escape(text, isOneLine: true);

    /// <summary>A JSON document that says the same, with the numbers that JSON has for letters.</summary>
    public static string InJson(string document) => Escape(
        document,
        isOneLine: false,
        letter => string.Concat(char.ConvertFromUtf32(letter).Select(half => Number(half))));

    /// <summary>The same format, filled in with what can be shown.</summary>
    public static FormattableString Filled(FormattableString text, bool isOneLine) =>
        FormattableStringFactory.Create(
            text.Format, [.. text.GetArguments().Select(argument => Escape(argument, isOneLine))]);

    // Numbers have formats of their own, and nothing to hide.
    private static object? Escape(object? argument, bool isOneLine) => argument switch
    {
        null => null,
        string text => Escape(text, isOneLine),
        IFormattable and ValueType => argument,
        _ => Escape(argument.ToString() ?? "", isOneLine),
    };

    private static string Escape(string text, bool isOneLine, Func<int, string>? number = null)
    {
        if (text.All(letter => letter is >= ' ' and <= '~'))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16);
        var rest = isOneLine ? text : text.Replace("\r\n", "\n", StringComparison.Ordinal);
        for (var place = 0; place < rest.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(rest, place, out var rune);
            shown.Append(
                !isWhole ? Number(rest[place])
                : IsShown(rune) || (!isOneLine && rune.Value is '\n' or '\t') ? rune.ToString()
                : (number ?? Number)(rune.Value));
            place += isWhole ? rune.Utf16SequenceLength : 1;
        }

        return shown.ToString();
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && (rune.Value & 0xFFFE) != 0xFFFE;

    private static string Number(int letter) =>
        letter <= char.MaxValue ? $"\\u{letter:x4}" : $"\\u{{{letter:x}}}";
}
