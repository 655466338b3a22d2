using System.Globalization;
using System.Text.RegularExpressions;
using Caelmor.TruthStore.Files.Folders;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>Tells names that are nearly those of a store's files, as a copy or a hand leaves
/// them.</summary>
internal static partial class NearlyRight
{
    private const RegexOptions Insensitive = RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture;

    // No name takes as long.
    private const int Patience = 1000;

    // Fewer are hardly meant as the number of an epoch, if nothing else looks like it.
    private const int NearlyAllDigits = 14;

    /// <summary>What is the matter with a name and what to do; null of one that is right, or
    /// nothing like it.</summary>
    public static string? Of(string name) =>
        !StoreNames.IsOwn(name) && Matter(name) is { } matter
            ? $"It looks like a file of the store and {matter}, so the store does not look at it. "
                + $"'caelmor-truth salvage FILE' tells what is in it.{RightName(name)} Move it to "
                + "another folder if it is not wanted here."
            : null;

    private static string? Matter(string name) =>
        StoreNames.IsOwn(name.ToLowerInvariant()) ? "has upper case letters in its name"
        : AsideForm().IsMatch(name) ? "has not the name of one that was set aside"
        : Truth().Match(name) is { Success: true } truth
            ? Matter(truth.Groups["digits"].Length, truth.Groups["end"].Value)
        : !name.EndsWith(StoreNames.TruthEnd, StringComparison.OrdinalIgnoreCase) ? null
        : EpochIn(name) is null ? "has no epoch in its name"
        : "is a copy, by its name";

    private static string? Matter(int digits, string end) =>
        digits != StoreNames.EpochDigits
            ? digits > NearlyAllDigits || EndForm().IsMatch(end)
                ? $"does not have {StoreNames.EpochDigits} digits in its name, but {digits}"
                : null
        : CopyForm().IsMatch(end) ? "is a copy, by its name"
        : end == StoreNames.TruthEnd ? "has a number in its name that is no epoch"
        : $"has another ending than {StoreNames.TruthEnd} in its name";

    private static string RightName(string name) => EpochIn(name) is { } epoch
        ? $" The file of epoch {epoch} is called {StoreNames.Truth(epoch)}."
        : "";

    private static long? EpochIn(string name) =>
        Number().Match(name) is { Success: true } match
        && long.TryParse(
            match.Groups["digits"].Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var epoch) && epoch > 0
            ? epoch
            : null;

    [GeneratedRegex("^truth-(?<digits>[0-9]+)(?<end>.*)$", Insensitive, Patience)]
    private static partial Regex Truth();

    [GeneratedRegex("truth-(?<digits>[0-9]+)", Insensitive, Patience)]
    private static partial Regex Number();

    [GeneratedRegex("^set-aside-.*truth-[0-9]", Insensitive, Patience)]
    private static partial Regex AsideForm();

    [GeneratedRegex(@"^([ _-]*\([0-9]+\)|[ _-]+copy.*)\.caelmor$", Insensitive, Patience)]
    private static partial Regex CopyForm();

    [GeneratedRegex("^$|caelm|writing|quarantine", Insensitive, Patience)]
    private static partial Regex EndForm();
}
