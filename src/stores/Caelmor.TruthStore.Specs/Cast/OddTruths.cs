using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Specs.Cast;

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
