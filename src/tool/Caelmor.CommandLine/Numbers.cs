using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Caelmor.CommandLine;

/// <summary>Options that take numbers, and say in a sentence what they expect.</summary>
public static class Numbers
{
    /// <summary>An option that takes a whole number.</summary>
    public static Option<int?> Whole(string name, string help, string description, int least) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            CustomParser = result => Parse<int>(
                result,
                int.TryParse(TextOf(result), NumberStyles.AllowLeadingSign, null, out var number)
                    && number >= least ? number : null,
                least == int.MinValue ? "a whole number" : $"a whole number, {least} or more"),
        };

    /// <summary>An option that takes seconds.</summary>
    public static Option<double?> Seconds(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "SECONDS",
            CustomParser = result => Parse<double>(
                result,
                double.TryParse(
                    TextOf(result), NumberStyles.AllowDecimalPoint, null, out var number)
                    && number is >= 0.001 and <= 86_400 ? number : null,
                "seconds, such as 10 or 0.5"),
        };

    /// <summary>An option that takes minutes.</summary>
    public static Option<double?> Minutes(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "MINUTES",
            CustomParser = result => Parse<double>(
                result,
                double.TryParse(
                    TextOf(result), NumberStyles.AllowDecimalPoint, null, out var number)
                    && number is > 0 and <= 1_440 ? number : null,
                "minutes, such as 5 or 0.5"),
        };

    private static string TextOf(ArgumentResult result) => result.Tokens[0].Value;

    private static T? Parse<T>(ArgumentResult result, T? number, string expected)
        where T : struct
    {
        if (number is null)
        {
            var option = (result.Parent as OptionResult)?.Option.Name;
            result.AddError($"{option} takes {expected}, and found '{TextOf(result)}'.");
        }

        return number;
    }
}
