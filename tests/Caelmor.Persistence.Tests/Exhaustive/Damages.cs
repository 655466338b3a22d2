using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>Each part of a truth and each thing that can be wrong with it.</summary>
internal static class Damages
{
    public static IEnumerable<(SystemName System, Damage Damage)> All =>
        from system in Participants.All
        from damage in Enum.GetValues<Damage>()
        select (system, damage);

    /// <summary>Any two, save those that leave nothing to be damaged.</summary>
    public static IEnumerable<ImmutableArray<(SystemName System, Damage Damage)>> Pairs =>
        from one in All
        from other in All
        where Rank(one) < Rank(other)
            && (one.System != other.System || one.Damage != Damage.Missing)
        select ImmutableArray.Create(one, other);

    /// <summary>What has to be among the violations, whatever else is.</summary>
    public static Violation Expected((SystemName System, Damage Damage) one) => one.Damage switch
    {
        Damage.Missing => new(RejectionReason.MissingParticipant, one.System),
        Damage.Doubled => new(RejectionReason.DuplicateParticipant, one.System),
        Damage.Altered => new(RejectionReason.BrokenSeal),
        Damage.OfAnotherEpoch => new(RejectionReason.MixedEpoch, one.System),
        _ => new(RejectionReason.MixedVersion, one.System),
    };

    /// <summary>
    /// The truth with all of these damages; only what is altered is not sealed again.
    /// </summary>
    public static Truth To(
        Truth truth, params IEnumerable<(SystemName System, Damage Damage)> damages)
    {
        var states = truth.States;
        var isAltered = false;
        foreach (var (system, damage) in damages)
        {
            var place = states.ToList().FindIndex(state => state.System == system);
            var state = states[place];
            isAltered |= damage == Damage.Altered;
            states = damage switch
            {
                Damage.Missing => states.RemoveAt(place),
                Damage.Doubled => states.Add(state),
                Damage.Altered => states.SetItem(place, Altered(state)),
                Damage.OfAnotherEpoch => states.SetItem(place, state with { Epoch = new(6) }),
                _ => states.SetItem(place, state with { Version = new(2) }),
            };
        }

        return isAltered
            ? truth with { States = states }
            : Truth.Sealed(truth.Epoch, truth.Version, states);
    }

    /// <summary>Every order in which a truth's states can lie.</summary>
    public static IEnumerable<ImmutableArray<SystemState>> Layouts(
        ImmutableArray<SystemState> states) =>
        states.IsEmpty
            ? [[]]
            : Enumerable.Range(0, states.Length).SelectMany(
                place => Layouts(states.RemoveAt(place)),
                (place, rest) => rest.Insert(0, states[place]));

    private static int Rank((SystemName System, Damage Damage) one) =>
        (Participants.PlaceOf(one.System) * 5) + (int)one.Damage;

    private static SystemState Altered(SystemState state) =>
        new(state.System, state.Epoch, state.Version,
            [state.Data[0] with { Value = DatumValue.Of("altered") }, .. state.Data.Skip(1)]);
}
