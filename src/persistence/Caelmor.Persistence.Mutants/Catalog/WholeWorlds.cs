using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>
/// Mutants that break Canon 21.1-9 and 22.8: invariants, forbidden changes, the whole of it.
/// </summary>
internal static class WholeWorlds
{
    private const string Somewhere = "in the world of seed";

    public static IEnumerable<Mutant> Mutants => [.. Invariants, .. Doubts, .. Changes];

    private static IEnumerable<Mutant> Invariants =>
    [
        new(
            "shares-with-the-land",
            "21.1-9.1",
            "What the world brings, others may bring as well.",
            Somewhere,
            steps => steps with
            {
                StatesRules = [new OneEpoch(), new OneVersion(), new Unshared()],
            }),
        new(
            "saves-three-of-five",
            "21.1-9.2",
            "A save goes through if most systems answer.",
            Somewhere,
            Overlooking.TheFirstTwo),
        new(
            "signs-its-towns",
            "21.1-9.3",
            "The tick at which a town was saved is kept with its composition.",
            Somewhere,
            (steps, server) => Producing.Retouched(steps, state => Retelling.With(
                state, state.Data.Select(datum => datum.Kind == DatumKind.ZoneComposition
                    ? datum with
                    {
                        Value = DatumValue.Of($"saved at {server.Surroundings.Ticks.Current}"),
                    }
                    : datum)))),
        new(
            "follows-the-layout-of-the-bound-three",
            "21.1-9.4",
            "Which of npc, item and quest comes back first depends on how the truth is laid out.",
            Somewhere,
            (steps, server) => Returning.InOrderOf(steps, server, truth => Participants.All
                .Where(Dependencies.IsGround)
                .Concat(truth.States.Select(state => state.System)
                    .Where(system => !Dependencies.IsGround(system))))),
        new(
            "dreams-of-quests",
            "21.1-9.5",
            "Quests are evaluated while they come back.",
            Somewhere,
            (steps, server) => Returning.AndThen(
                steps,
                SystemName.Quest,
                () => server.Surroundings.Logic.Evaluate(SystemName.Quest))),
        new(
            "lets-clients-restore",
            "21.1-9.6",
            "A client may not save, but it may restore.",
            Somewhere,
            steps => steps with { JudgeRequester = (_, _) => { } }),
    ];

    private static IEnumerable<Mutant> Doubts =>
    [
        new(
            "takes-giving-up-for-not-saved",
            "21.1-9.2",
            "A commit that is given up is taken for one that never happened.",
            Somewhere,
            steps => steps with { Commit = Committing.GivenUpIsNotCommitted })
        {
            LiesLow = true,
        },
        new(
            "asks-in-doubt-while-waited-for",
            "21.1-9.2",
            "The store falls silent when the truth is in force, the server stops waiting, and what "
            + "came of it is not asked any more.",
            Somewhere,
            steps => steps with { Commit = Committing.AskingWhileWaitedFor })
        {
            LiesLow = true,
        },
        new(
            "is-sure-in-doubt",
            "21.1-9.2",
            "The store fails, can't say what it holds, and the players are told that all is well.",
            Somewhere,
            steps => steps with { Commit = Committing.UnlessToldOtherwise })
        {
            LiesLow = true,
        },
    ];

    private static IEnumerable<Mutant> Changes =>
    [
        new(
            "saves-only-what-changed",
            "22.8-7.3",
            "A state that is as it was at the last save is left out.",
            "from the world system",
            (steps, server) => Producing.ChangedAlone(steps, server.Truth)),
        new(
            "restores-only-what-changed",
            "22.8-7.3",
            "A truth that holds only what changed is restored on top of nothing.",
            Breaking.Rejection(RejectionReason.MissingParticipant),
            steps => Returning.EmptyForMissing(
                steps, Participants.All.Remove(SystemName.Player))),
        new(
            "binds-anything-to-anything",
            "22.8-7.7",
            "Data may be bound in any direction.",
            Breaking.Rejection(RejectionReason.ForbiddenDependency),
            steps => steps.LookingAway<ResolvedBindings>(datum => datum.Bindings.Any(binding =>
                !Dependencies.Permit(Ownership.OwnerOf(datum.Kind), binding.System)))),
        new(
            "undoes-the-evening",
            "22.8-7.6",
            "A restore into a running server takes everybody back to the last save.",
            Breaking.Rejection(RejectionReason.ServerAlreadyActive),
            steps => steps with { JudgeEmptiness = (_, _) => { } }),
        new(
            "counts-saves-itself",
            "22.8-8.4",
            "Epochs are counted from the start of the server, not from the truth.",
            "are of epoch",
            Counting.Epochs),
        new(
            "gives-up-after-the-first-day",
            "22.8-8.4",
            "A server that was restored can't be saved again.",
            "the truth holds 'Mara's purse = 48 gold'",
            Counting.OneSaveOnly),
    ];
}
