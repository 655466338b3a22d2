using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Operating.Comparing;

/// <summary>In what two truths differ, system by system, datum by datum.</summary>
/// <param name="Systems">Every system of either truth; the five first.</param>
internal sealed record TruthDiff(ImmutableArray<SystemDiff> Systems)
{
    /// <summary>How many data differ.</summary>
    public int Count => Systems.Sum(one => one.Changes.Length);

    public static TruthDiff Between(Truth before, Truth after)
    {
        var states = StatesOf(before).Concat(StatesOf(after));
        var systems = Participants.All
            .Concat(states.Select(state => state.System)
                .OrderBy(system => system.Text, StringComparer.Ordinal))
            .Distinct()
            .Where(system => states.Any(state => state.System == system));
        return new([.. systems.Select(system => Of(system, before, after))]);
    }

    private static SystemDiff Of(SystemName system, Truth before, Truth after)
    {
        var left = DataOf(before, system);
        var right = DataOf(after, system);
        var changes = ImmutableArray.CreateBuilder<DatumChange>();
        var same = 0;
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            var order = i == left.Length ? 1 : j == right.Length ? -1
                : left[i].Key.CompareTo(right[j].Key);
            var change = new DatumChange(
                order <= 0 ? left[i++] : null, order >= 0 ? right[j++] : null);
            if (change.Before is not null && change.Before.Equals(change.After))
            {
                same++;
            }
            else
            {
                changes.Add(change);
            }
        }

        return new(system, changes.DrainToImmutable(), same);
    }

    // A truth may be wrong and have a system twice; both states are what it says of that system.
    private static ImmutableArray<Datum> DataOf(Truth truth, SystemName system)
    {
        var states = StatesOf(truth).Where(state => state.System == system).ToList();
        return states.Count == 1
            ? states[0].Data
            : [.. states.SelectMany(state => state.Data).OrderBy(datum => datum.Key)];
    }

    private static ImmutableArray<SystemState> StatesOf(Truth truth) =>
        truth.States.IsDefault ? [] : truth.States;
}

/// <summary>In what two truths differ about one system.</summary>
/// <param name="System">The system.</param>
/// <param name="Changes">The data that differ, in the order of their keys.</param>
/// <param name="Same">How many data do not.</param>
internal sealed record SystemDiff(
    SystemName System, ImmutableArray<DatumChange> Changes, int Same)
{
    public IEnumerable<Datum> Added =>
        Changes.Where(one => one.Before is null).Select(one => one.After!);

    public IEnumerable<Datum> Removed =>
        Changes.Where(one => one.After is null).Select(one => one.Before!);

    public IEnumerable<DatumChange> Changed =>
        Changes.Where(one => one is { Before: not null, After: not null });
}

/// <summary>One datum in which two truths differ.</summary>
/// <param name="Before">What the one truth says; null if it does not have the datum.</param>
/// <param name="After">What the other says; null if it does not have it.</param>
internal sealed record DatumChange(Datum? Before, Datum? After)
{
    /// <summary>Its key, on either side.</summary>
    public DatumKey Key => (Before ?? After)!.Key;
}
