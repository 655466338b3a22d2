using System.Collections.Immutable;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Cast;

/// <summary>Truths that somebody has been at.</summary>
internal static class DamagedTruth
{
    /// <summary>The truth with something wrong with one of its states.</summary>
    /// <remarks>All but the altered one are sealed again: the seal alone is not what saves
    /// us.</remarks>
    public static Truth With(Truth truth, SystemName system, Damage damage)
    {
        var place = truth.States.ToList().FindIndex(state => state.System == system);
        var state = truth.States[place];
        var states = damage switch
        {
            Damage.Missing => truth.States.RemoveAt(place),
            Damage.Doubled => truth.States.Add(state),
            Damage.Altered => truth.States.SetItem(place, Altered(state)),
            Damage.OfAnotherEpoch => truth.States.SetItem(
                place, state with { Epoch = WrongNumber.Of(state.Epoch, system) }),
            _ => truth.States.SetItem(
                place, state with { Version = WrongNumber.Of(state.Version, system) }),
        };
        return damage == Damage.Altered ? truth with { States = states } : Sealed(truth, states);
    }

    /// <summary>The truth with one more datum in one of its states, sealed again.</summary>
    public static Truth WithDatum(Truth truth, SystemName system, Datum datum) =>
        Sealed(truth, [.. truth.States.Select(state => state.System == system
            ? Made(state, state.Data.Add(datum))
            : state)]);

    /// <summary>The truth with one more state, sealed again.</summary>
    public static Truth WithSection(Truth truth, string name) =>
        Sealed(truth, truth.States.Add(new(new(name), truth.Epoch, truth.Version, [])));

    private static Truth Sealed(Truth truth, ImmutableArray<SystemState> states) =>
        Truth.Sealed(truth.Epoch, truth.Version, states);

    private static SystemState Altered(SystemState state) =>
        Made(
            state,
            [state.Data[0] with { Value = DatumValue.Of("altered") }, .. state.Data.Skip(1)]);

    private static SystemState Made(SystemState like, IEnumerable<Datum> data) =>
        new(like.System, like.Epoch, like.Version, data);
}
