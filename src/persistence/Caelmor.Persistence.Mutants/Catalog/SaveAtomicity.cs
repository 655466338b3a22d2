using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that break Canon 21.1-6: all or nothing.</summary>
internal static class SaveAtomicity
{
    public static IEnumerable<Mutant> Mutants =>
    [
        .. CoherentUnit, .. AtomicCommit, .. FailingSystems, .. StillSimulation,
    ];

    private static IEnumerable<Mutant> CoherentUnit =>
    [
        new(
            "uses-an-epoch-twice",
            "21.1-6.1",
            "The new truth has the epoch of the former one.",
            "the truth is of epoch",
            steps => steps with { ChooseEpoch = inForce => inForce }),
        new(
            "commits-twice",
            "21.1-6.1",
            "The same truth is committed a second time, to be on the safe side.",
            "committed exactly once",
            steps => steps with { Commit = Committing.Twice }),
        new(
            "gives-back-four-of-five",
            "21.1-6.1",
            "The quest system does not get its state back.",
            "holds its state out of the truth",
            steps => Returning.NothingTo(steps, SystemName.Quest)),
        new(
            "rejects-everything",
            "21.1-6.1",
            "Every request is rejected, for every reason there is.",
            "the truth is of epoch",
            steps => steps with
            {
                JudgeRequester = (_, found) =>
                    Array.ForEach(Enum.GetValues<RejectionReason>(), found.Add),
            }),
    ];

    private static IEnumerable<Mutant> AtomicCommit =>
    [
        new(
            "commits-system-by-system",
            "21.1-6.2",
            "Each system's state is committed as soon as it is there.",
            "committed exactly once",
            steps => steps with { Commit = Committing.SystemBySystem }),
        new(
            "reports-success-after-a-failed-commit",
            "21.1-6.2",
            "The store fails, and the players are told that all is well.",
            Breaking.Rejection(RejectionReason.StoreFailed),
            steps => steps with { Commit = Committing.Blindly }),
        new(
            "reports-failure-after-the-commit-point",
            "21.1-6.2",
            "The new truth is in force, and the players are told that nothing was saved.",
            "the save is complete",
            steps => steps with { Commit = Committing.WithoutLookingAgain }),
    ];

    private static IEnumerable<Mutant> FailingSystems =>
    [
        new(
            "commits-what-it-has",
            "21.1-6.3",
            "The states that are there are saved without the others.",
            Breaking.Rejection(RejectionReason.ParticipantFailed),
            Overlooking.WhoeverFails),
        new(
            "takes-silence-for-an-empty-state",
            "21.1-6.4",
            "A system that answers with nothing is saved as a system that has nothing.",
            Breaking.Rejection(RejectionReason.ParticipantFailed),
            Overlooking.ByAnEmptyState),
        new(
            "takes-the-first-of-two-answers",
            "21.1-6.4",
            "A system that answers twice is believed the first time.",
            Breaking.Rejection(RejectionReason.ParticipantFailed),
            Producing.FirstAnswer),
        new(
            "fills-in-from-the-last-save",
            "21.1-6.4",
            "A system that fails is saved with its state of the last save.",
            Breaking.Rejection(RejectionReason.ParticipantFailed),
            (steps, server) => Overlooking.ByTheLastState(steps, server.Truth)),
        new(
            "waits-for-ever",
            "21.1-6.4",
            "A system that never answers is waited for although the server has stopped waiting.",
            "Timed out",
            Producing.Patiently),
    ];

    private static IEnumerable<Mutant> StillSimulation =>
    [
        new(
            "does-not-hold-the-simulation",
            "21.1-6.5",
            "The systems are asked one after the other while the world moves on.",
            "every arrow is paid for",
            steps => steps with { Hold = Holding.Nothing, Release = _ => { } }),
        new(
            "holds-too-late",
            "21.1-6.5",
            "The simulation is held for the commit alone, when all states are already there.",
            "every arrow is paid for",
            Holding.ForTheCommitAlone),
        new(
            "releases-before-the-commit",
            "21.1-6.6",
            "The world moves on while the commit is still under way.",
            "no sale takes place",
            Holding.UntilTheCommitBegins),
        new(
            "never-releases",
            "21.1-6.6",
            "The world stands still for good.",
            "every sale that was tried takes place",
            steps => steps with { Release = _ => { } }),
        new(
            "does-not-release-after-a-rejection",
            "21.1-6.6",
            "The world stands still for good once a save was rejected.",
            "the simulation is released in every case",
            Holding.ReleasedBySuccessAlone),
        new(
            "publishes-in-two-steps",
            "21.1-6.7",
            "Players and world are published first, the others after them.",
            "everybody sees",
            steps => steps with { Commit = Committing.GroundFirst }),
    ];
}
