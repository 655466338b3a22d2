using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.FileStore.Operators;

/// <summary>Compares two truths, system by system and key by key.</summary>
public static class TruthComparison
{
    /// <summary>What the second has, has otherwise and lacks, against the first.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    /// <returns>One difference for each system that either has, in the order of restore.</returns>
    public static ImmutableArray<SystemDifference> Of(Truth first, Truth second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (old, young) = (BySystem(first), BySystem(second));
        return
        [
            .. old.Select(one => one.Key).Union(young.Select(one => one.Key))
                .OrderBy(Canon.Participants.PlaceOf)
                .ThenBy(system => system.Text, StringComparer.Ordinal)
                .Select(system => Compare(system, old[system], young[system])),
        ];
    }

    private static SystemDifference Compare(
        SystemName system, IEnumerable<Datum> first, IEnumerable<Datum> second)
    {
        // A wrong truth may have a key twice; it differs if what stands under the key does.
        var (old, young) = (first.ToLookup(one => one.Key), second.ToLookup(one => one.Key));
        return new(
            system,
            InOrder(young.Where(one => !old.Contains(one.Key))),
            InOrder(young.Where(one =>
                old.Contains(one.Key) && !one.SequenceEqual(old[one.Key]))),
            InOrder(old.Where(one => !young.Contains(one.Key))));
    }

    private static ILookup<SystemName, Datum> BySystem(Truth truth) =>
        (truth.States.IsDefault ? [] : truth.States)
            .SelectMany(state => state.Data, (state, datum) => (state.System, datum))
            .ToLookup(one => one.System, one => one.datum);

    private static ImmutableArray<DatumKey> InOrder(
        IEnumerable<IGrouping<DatumKey, Datum>> groups) =>
        [.. groups.Select(one => one.Key).Order()];
}
