using Caelmor.Persistence.Outcomes;

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
            new("21.1-6.1"),
            "The new truth has the epoch of the former one.",
            "the truth is of epoch",
            (steps, _) => steps with { ChooseEpoch = inForce => inForce }),
        new(
            "commits-twice",
            new("21.1-6.1"),
            "The same truth is committed a second time, to be on the safe side.",
            "committed exactly once",
            (steps, _) => steps with { Commit = Committing.Twice }),
        new(
            "gives-back-four-of-five",
            new("21.1-6.1"),
            "The quest system does not get its state back.",
            "holds its state out of the truth",
            (steps, _) => steps with { TakeBack = Producing.NothingBackTo(steps, "quest") }),
        new(
            "rejects-everything",
            new("21.1-6.1"),
            "Every request is rejected, for every reason there is.",
            "the truth is of epoch",
            (steps, _) => steps with
            {
                JudgeRequester = (_, found) =>
                    Array.ForEach(Enum.GetValues<RejectionReason>(), found.Add),
            }),
    ];

    private static IEnumerable<Mutant> AtomicCommit =>
    [
        new(
            "commits-system-by-system",
            new("21.1-6.2"),
            "Each system's state is committed as soon as it is there.",
            "committed exactly once",
            (steps, _) => steps with { Commit = Committing.SystemBySystem }),
        new(
            "reports-success-after-a-failed-commit",
            new("21.1-6.2"),
            "The store fails, and the players are told that all is well.",
            Breaking.Rejection(RejectionReason.StoreFailed),
            (steps, _) => steps with { Commit = Committing.Blindly }),
        new(
            "reports-failure-after-the-commit-point",
            new("21.1-6.2"),
            "The new truth is in force, and the players are told that nothing was saved.",
            "the save is complete",
            (steps, _) => steps with { Commit = Committing.WithoutLookingAgain }),
    ];

    private static IEnumerable<Mutant> FailingSystems =>
    [
        new(
            "commits-what-it-has",
            new("21.1-6.3"),
            "The states that are there are saved without the others.",
            Breaking.Rejection(RejectionReason.ParticipantFailed),
            (steps, _) => Producing.WhatThereIs(steps)),
        new(
            "takes-silence-for-an-empty-state",
            new("21.1-6.4"),
            "A system that answers with nothing is saved as a system that has nothing.",
            Breaking.Rejection(RejectionReason.ParticipantFailed),
            (steps, _) => Producing.EmptyForSilence(steps)),
        new(
            "takes-the-first-of-two-answers",
            new("21.1-6.4"),
            "A system that answers twice is believed the first time.",
            Breaking.Rejection(RejectionReason.ParticipantFailed),
            (steps, _) => steps with { Produce = Producing.FirstAnswer }),
        new(
            "fills-in-from-the-last-save",
            new("21.1-6.4"),
            "A system that fails is saved with its state of the last save.",
            Breaking.Rejection(RejectionReason.ParticipantFailed),
            (steps, server) => Producing.OldForMissing(steps, server.Truth)),
        new(
            "waits-for-ever",
            new("21.1-6.4"),
            "A system that never answers is waited for although the server has stopped waiting.",
            "Timed out",
            (steps, _) => steps with { Produce = Producing.Patiently }),
    ];

    private static IEnumerable<Mutant> StillSimulation =>
    [
        new(
            "does-not-hold-the-simulation",
            new("21.1-6.5"),
            "The systems are asked one after the other while the world moves on.",
            "every arrow is paid for",
            (steps, _) => steps with { Hold = Holding.Nothing, Release = _ => { } }),
        new(
            "holds-too-late",
            new("21.1-6.5"),
            "The simulation is held for the commit alone, when all states are already there.",
            "every arrow is paid for",
            Holding.ForTheCommitAlone),
        new(
            "releases-before-the-commit",
            new("21.1-6.6"),
            "The world moves on while the commit is still under way.",
            "no sale takes place",
            Holding.UntilTheCommitBegins),
        new(
            "never-releases",
            new("21.1-6.6"),
            "The world stands still for good.",
            "every sale that was tried takes place",
            (steps, _) => steps with { Release = _ => { } }),
        new(
            "does-not-release-after-a-rejection",
            new("21.1-6.6"),
            "The world stands still for good once a save was rejected.",
            "the simulation is released in every case",
            (steps, _) => Holding.ReleasedBySuccessAlone(steps)),
        new(
            "publishes-in-two-steps",
            new("21.1-6.7"),
            "Players and world are published first, the others after them.",
            "everybody sees",
            (steps, _) => steps with { Commit = Committing.GroundFirst }),
    ];
}
