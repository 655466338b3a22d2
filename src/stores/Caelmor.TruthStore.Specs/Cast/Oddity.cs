using System.Collections.Immutable;

namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>What is odd about a truth, in the words of the features.</summary>
/// <param name="Words">What follows "the next truth has" in a step.</param>
/// <param name="Of">The truth of an epoch, with the oddity.</param>
public sealed record Oddity(string Words, Func<long, Truth> Of)
{
    private static readonly Oddity[] All =
    [
        new("nothing odd", Town.Truth),
        new("texts of every sort", epoch => Town.Sealed(epoch, OddData.Texts)),
        new("blank values", epoch => Town.Sealed(epoch, OddData.BlankValues)),
        new("systems without data", epoch => Town.Sealed(epoch, OddData.AlmostNothing)),
        new("a value of 4 MiB", epoch => Town.Sealed(epoch, OddData.BigValue)),
        new("ten thousand data", epoch => Town.Sealed(epoch, OddData.Many)),
        new(
            "every nature, authorship and binding",
            epoch => Town.Sealed(epoch, OddData.EveryDescription)),
        new("two data of one key", epoch => Town.Sealed(epoch, OddData.Doubled)),
        .. OddTruths.All,
    ];

    /// <summary>The oddity that these words describe.</summary>
    /// <exception cref="ArgumentException">There are no such words.</exception>
    public static Oddity Find(string words) =>
        All.FirstOrDefault(one => one.Words == words) ?? throw new ArgumentException(
            $"Found '{words}', which is nothing that a truth can have. Expected one of: "
            + $"{string.Join("; ", All.Select(one => one.Words))}.",
            nameof(words));
}

/// <summary>Truths that are odd as a whole. Most of them no restore accepts.</summary>
internal static class OddTruths
{
    public static IEnumerable<Oddity> All { get; } =
    [
        new("its states in another order", epoch =>
            With(epoch, states => [.. states.Reverse()])),
        new("a broken seal", epoch =>
            Town.Truth(epoch) with { Seal = Town.Truth(epoch + 1).Seal }),
        new("a seal that is no seal", epoch =>
            Town.Truth(epoch) with { Seal = new("Mara was here.\n") }),
        new("a state too few", epoch => With(epoch, states => states.RemoveAt(2))),
        new("a state too many", epoch => With(epoch, states => states.Add(states[2]))),
        new("a section of the weather", epoch => With(epoch, states => states.Add(
            new(new("weather"), new(epoch), CanonVersion.Current, [])))),
        new("a state of another epoch", epoch => With(epoch, states => states.SetItem(
            2, states[2] with { Epoch = new(epoch - 1) }))),
        new("a state of another version", epoch => With(epoch, states => states.SetItem(
            2, states[2] with { Version = new(2) }))),
        new("no states at all", epoch => With(epoch, _ => [])),
    ];

    private static Truth With(
        long epoch, Func<ImmutableArray<SystemState>, ImmutableArray<SystemState>> change) =>
        Truth.Sealed(new(epoch), CanonVersion.Current, change(Town.Truth(epoch).States));
}
