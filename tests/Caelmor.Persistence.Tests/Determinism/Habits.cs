using System.Globalization;

namespace Caelmor.Persistence.Tests.Determinism;

/// <summary>
/// Ways to write numbers and dates that are as unlike the usual ones as they get.
/// </summary>
/// <remarks>
/// The project knows the invariant culture alone (InvariantGlobalization), so tr-TR, de-DE and
/// fa-IR can't even be made. These have their number and date habits; rules of case and order can't
/// be had.
/// </remarks>
internal static class Habits
{
    public static CultureInfo Named(string name) => name switch
    {
        "as in de-DE" => Culture("-", ",", ".", NativeDigits("0123456789"), "dd.MM.yyyy"),
        "as in sv-SE" => Culture("\u2212", ",", "\u00A0", NativeDigits("0123456789"), "yyyy-MM-dd"),
        "as in fa-IR" => Culture(
            "\u200E\u2212", "٫", "٬",
            NativeDigits("۰۱۲۳۴۵۶۷۸۹"), "yyyy/MM/dd"),
        "as nowhere" => Culture("minus ", "point", "and", NativeDigits("٠١٢٣٤٥٦٧٨٩"), "'never'"),
        _ => throw new ArgumentException($"Nobody has habits '{name}'.", nameof(name)),
    };

    private static string[] NativeDigits(string digits) => [.. digits.Select(digit => $"{digit}")];

    private static CultureInfo Culture(
        string minus, string point, string group, string[] digits, string date)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new()
        {
            NegativeSign = minus,
            PositiveSign = "plus",
            NumberDecimalSeparator = point,
            NumberGroupSeparator = group,
            NumberGroupSizes = [1],
            NativeDigits = digits,
            DigitSubstitution = DigitShapes.NativeNational,
        };
        culture.DateTimeFormat.ShortDatePattern = date;
        return culture;
    }
}
