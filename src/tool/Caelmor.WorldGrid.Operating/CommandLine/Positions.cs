using System.CommandLine;
using System.Globalization;

namespace Caelmor.WorldGrid.Operating.CommandLine;

/// <summary>Positions on the command line, below zero too.</summary>
internal static class Positions
{
    /// <summary>An argument for each axis.</summary>
    public static (Argument<int> X, Argument<int> Y) Of() =>
        (Of("X", "How far to the east."), Of("Y", "How far to the north."));

    private static Argument<int> Of(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(
                text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            result.AddError(
                $"{name} takes a whole number from {int.MinValue} to {int.MaxValue}, and found "
                + $"'{text}'.");
            return 0;
        },
    };
}
