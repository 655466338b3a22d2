using System.Collections.Immutable;

namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>What is odd about a truth, in the words of the features.</summary>
/// <param name="Words">What follows "the next truth has" in a step.</param>
/// <param name="Of">The truth of an epoch in a town, with the oddity.</param>
public sealed record Oddity(string Words, Func<Town, long, Truth> Of)
{
    private static readonly Oddity[] All =
    [
        new("nothing odd", (town, epoch) => town.Truth(epoch)),
        new("texts of every sort", Made(OddData.Texts)),
        new("blank values", Made(OddData.BlankValues)),
        new("systems without data", Made(OddData.AlmostNothing)),
        new("a value of 4 MiB", Made(OddData.BigValue)),
        new("ten thousand data", Made(OddData.Many)),
        new("every nature, authorship and binding", Made(OddData.EveryDescription)),
        new("lists and values of every length", Made(OddData.EveryLength)),
        new("two data of one key", Made(OddData.Doubled)),
        .. OddTruths.All,
    ];

    private static Func<Town, long, Truth> Made(Func<Town, SystemName, IEnumerable<Datum>> data) =>
        (town, epoch) => town.Sealed(epoch, system => data(town, system));

    private static Func<Town, long, Truth> Made(Func<SystemName, IEnumerable<Datum>> data) =>
        (town, epoch) => town.Sealed(epoch, data);

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
        new("its states in another order", (town, epoch) =>
            With(town, epoch, states => [.. states.Reverse()])),
        new("a broken seal", (town, epoch) =>
            town.Truth(epoch) with { Seal = town.Truth(epoch, attempt: 1).Seal }),
        new("a seal that is no seal", (town, epoch) =>
            town.Truth(epoch) with { Seal = new("Mara was here.\n") }),
        new("a state too few", (town, epoch) => With(town, epoch, states => states.RemoveAt(2))),
        new("a state too many", (town, epoch) => With(town, epoch, states => states.Add(states[2]))),
        new("a section of the weather", (town, epoch) => With(town, epoch, states => states.Add(
            new(new("weather"), new(epoch), CanonVersion.Current, [])))),
        new("a state of another epoch", (town, epoch) => With(town, epoch, states => states.SetItem(
            2, states[2] with { Epoch = new(epoch - 1) }))),
        new("a state of another version", (town, epoch) => With(town, epoch, states => states.SetItem(
            2, states[2] with { Version = new(2) }))),
        new("no states at all", (town, epoch) => With(town, epoch, _ => [])),
        new("numbers of every length", EveryNumber),
    ];

    // Where numbers of 8, 16, 24, 53 and 32 bits end.
    private static readonly (long Epoch, int Version)[] Numbers =
    [
        ((1 << 8) + 1, (1 << 8) + 1), ((1 << 16) + 1, (1 << 16) + 1),
        ((1 << 24) + 1, (1 << 24) + 1), ((1L << 53) + 1, byte.MaxValue),
        (long.MaxValue, int.MaxValue),
    ];

    private static Truth EveryNumber(Town town, long epoch) => Truth.Sealed(
        new(epoch),
        new(int.MaxValue),
        [
            .. town.Truth(epoch).States.Zip(Numbers, (state, number) => state with
            {
                Epoch = new(number.Epoch), Version = new(number.Version),
            }),
        ]);

    private static Truth With(
        Town town, long epoch, Func<ImmutableArray<SystemState>, ImmutableArray<SystemState>> change) =>
        Truth.Sealed(new(epoch), CanonVersion.Current, change(town.Truth(epoch).States));
}
