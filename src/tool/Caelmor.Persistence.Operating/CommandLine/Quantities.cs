using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Stores;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>Epochs, sizes and spans of time on a command line.</summary>
internal static class Quantities
{
    /// <summary>An argument that is the number of an epoch.</summary>
    public static Argument<long> Epoch(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => EpochOf(result) ?? 0,
    };

    /// <summary>Likewise, and it may be left out.</summary>
    public static Argument<long?> MaybeEpoch(string name, string description) => new(name)
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => result.Tokens.Count == 0 ? null : EpochOf(result),
    };

    /// <summary>An option that takes a size.</summary>
    public static Option<long?> Size(string name, string description) => Numbers.Of<long>(
        name,
        "SIZE",
        description,
        text => Units(text, ("K", 1L << 10), ("M", 1L << 20), ("G", 1L << 30), ("T", 1L << 40))
            is { } bytes and < long.MaxValue ? (long)bytes : null,
        "a size, such as 500M or 2G");

    /// <summary>An option that takes a span of time.</summary>
    public static Option<TimeSpan?> Span(string name, string description) => Numbers.Of<TimeSpan>(
        name,
        "TIME",
        description,
        text => Units(text, ("s", 1L), ("m", 60L), ("h", 3600L), ("d", 86_400L))
            is { } seconds and <= 1e10 ? TimeSpan.FromSeconds(seconds) : null,
        "a span of time, such as 30m, 12h or 2d");

    private static long? EpochOf(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, null, out var epoch) && epoch > 0)
        {
            return epoch;
        }

        result.AddError(
            $"{result.Argument.Name} takes the number of an epoch, 1 or more, and found '{text}'."
            + (IsStore(text) ? " The store comes first, and epochs after it." : ""));
        return null;
    }

    // Once it came last.
    private static bool IsStore(string text) =>
        Directory.Exists(text) || PostgresPlaces.IsName(text);

    private static double? Units(string text, params (string Sign, long Times)[] units)
    {
        var unit = units.FirstOrDefault(one =>
            text.EndsWith(one.Sign, StringComparison.OrdinalIgnoreCase));
        var number = unit.Sign is null ? text : text[..^1];
        return Numbers.Fraction(number) is { } value && double.IsFinite(value)
            ? value * Math.Max(unit.Times, 1)
            : null;
    }
}
