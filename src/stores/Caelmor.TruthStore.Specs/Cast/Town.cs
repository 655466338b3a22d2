using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Specs.Cast;

namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>The truths of Alderford, one for each epoch.</summary>
public static class Town
{
    /// <summary>The datum that says how much gold Mara has: more at every epoch.</summary>
    private const string Purse = "Mara's purse";

    /// <summary>The truth of an epoch, the same every time.</summary>
    public static Truth Truth(long epoch) => Sealed(epoch, system => Data(system, epoch));

    /// <summary>A truth of these data, sealed.</summary>
    public static Truth Sealed(long epoch, Func<SystemName, IEnumerable<Datum>> data) =>
        Persistence.Truths.Truth.Sealed(
            new(epoch),
            CanonVersion.Current,
            [.. Participants.All.Select(system =>
                new SystemState(system, new(epoch), CanonVersion.Current, data(system)))]);

    /// <summary>The same truth, with the same seal, in which somebody sees how a value is
    /// read.</summary>
    public static Truth Watched(Truth truth, SystemName system, Action onRead) => truth with
    {
        States = [.. truth.States.Select(state => state.System == system
            ? new SystemState(state.System, state.Epoch, state.Version, Watched(state, onRead))
            : state)],
    };

    /// <summary>The data of a system at an epoch.</summary>
    public static IEnumerable<Datum> Data(SystemName system, long epoch) =>
        Alderford.Today(system).Select(datum => datum.Key.Text == Purse
            ? datum with { Value = DatumValue.Of($"{10 * epoch} gold") }
            : datum);

    private static IEnumerable<Datum> Watched(SystemState state, Action onRead) =>
        state.Data.Select((datum, place) => place > 0
            ? datum
            : datum with { Value = new(new WatchedValue(datum.Value.Bytes, onRead).Memory) });
}
