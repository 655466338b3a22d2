using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that look at a part of what they have to judge.</summary>
internal static class Narrow
{
    public static IEnumerable<Mutant> Mutants =>
    [
        new(
            "takes-what-is-said-twice-for-one",
            "21.1-5.1",
            "Two systems bring the same datum, and as long as they say the same nobody minds.",
            Breaking.Rejection(RejectionReason.DuplicateOwner),
            steps => steps.Showing<OneOwner>(Unsaid)),
        new(
            "finds-targets-anywhere",
            "21.1-7.3",
            "A datum may be bound to something that is there, but in another system.",
            Breaking.Rejection(RejectionReason.UnresolvedBinding),
            steps => steps with
            {
                DatumRules =
                [
                    .. steps.DatumRules.Select(rule =>
                        rule is ResolvedBindings ? new TargetsAnywhere(rule) : rule),
                ],
            }),
        new(
            "keeps-versions-in-a-byte",
            "21.1-8.2",
            "Of a version, the last eight bits count.",
            Breaking.Rejection(RejectionReason.MixedVersion),
            steps => steps.Judging<OneVersion>(new VersionInAByte())),
        new(
            "binds-land-to-players",
            "22.8-7.7",
            "Land may be bound to whoever lives there.",
            Breaking.Rejection(RejectionReason.ForbiddenDependency),
            steps => steps.LookingAway<ResolvedBindings>(datum =>
                Ownership.OwnerOf(datum.Kind) == SystemName.World
                && datum.Bindings.Any(binding => binding.System == SystemName.Player))),
    ];

    // Without what a system before has said in the same words.
    private static IEnumerable<SystemState> Unsaid(ImmutableArray<SystemState> states)
    {
        var said = new HashSet<(DatumKey, DatumValue)>();
        foreach (var state in states)
        {
            yield return Retelling.With(
                state,
                [.. state.Data.Where(datum => !said.Contains((datum.Key, datum.Value)))]);
            said.UnionWith(state.Data.Select(datum => (datum.Key, datum.Value)));
        }
    }

    private sealed class TargetsAnywhere(IDatumRule strict) : IDatumRule
    {
        public void Judge(Datum datum, SystemName system, PresentData present, Violations found) =>
            strict.Judge(
                datum with
                {
                    Bindings =
                    [
                        .. datum.Bindings.Where(binding => !Dependencies.Permit(system, binding.System)
                            || present.Include(binding.System, binding.Target)
                            || !Participants.All.Any(one => present.Include(one, binding.Target))),
                    ],
                },
                system,
                present,
                found);
    }

    private sealed class VersionInAByte : IStatesRule
    {
        public void Judge(Epoch epoch, ImmutableArray<SystemState> states, Violations found)
        {
            foreach (var state in states.Where(state =>
                (byte)state.Version.Number != (byte)CanonVersion.Current.Number))
            {
                found.Add(RejectionReason.MixedVersion, state.System);
            }
        }
    }
}
