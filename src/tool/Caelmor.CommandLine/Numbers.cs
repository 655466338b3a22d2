using System.CommandLine;
using System.Globalization;

namespace Caelmor.CommandLine;

/// <summary>Options that take numbers, and say in a sentence what they expect.</summary>
public static class Numbers
{
    /// <summary>An option that takes a whole number.</summary>
    public static Option<int?> Whole(string name, string help, string description, int least) =>
        Of<int>(
            name,
            help,
            description,
            text => int.TryParse(text, NumberStyles.AllowLeadingSign, null, out var number)
                && number >= least ? number : null,
            least == int.MinValue ? "a whole number" : $"a whole number, {least} or more");

    /// <summary>An option that takes seconds.</summary>
    public static Option<double?> Seconds(string name, string description) => Of<double>(
        name,
        "SECONDS",
        description,
        text => Fraction(text) is { } number and >= 0.001 and <= 86_400 ? number : null,
        "seconds, such as 10 or 0.5");

    /// <summary>An option that takes minutes.</summary>
    public static Option<double?> Minutes(string name, string description) => Of<double>(
        name,
        "MINUTES",
        description,
        text => Fraction(text) is { } number and > 0 and <= 1_440 ? number : null,
        "minutes, such as 5 or 0.5");

    /// <summary>An option that takes a quantity of any kind.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="help">What the help calls its value.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="parse">Understands a text; null if it means nothing.</param>
    /// <param name="expected">What is expected, such as <c>a whole number</c>.</param>
    public static Option<T?> Of<T>(
        string name, string help, string description, Func<string, T?> parse, string expected)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = help,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var number = parse(text);
                if (number is null)
                {
                    result.AddError($"{name} takes {expected}, and found '{text}'.");
                }

                return number;
            },
        };

    /// <summary>A number that may have a decimal point; null if it is none.</summary>
    public static double? Fraction(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, null, out var number)
            ? number
            : null;
}
