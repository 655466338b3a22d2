using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that break Canon 21.0: what persistence is for.</summary>
internal static class Frame
{
    public static IEnumerable<Mutant> Mutants =>
    [
        new(
            "reuses-the-items-of-the-last-save",
            "21.0-1.2",
            "Items are slow to ask, so those of the last save are taken again.",
            "'Ember Sword's owner = Tobin'",
            (steps, server) => Producing.OldFor(steps, SystemName.Item, server.Truth)),
        new(
            "restores-into-a-running-server",
            "21.0-1.3",
            "Whoever restores into a running server gets the evening back as it was.",
            Breaking.Rejection(RejectionReason.ServerAlreadyActive),
            steps => steps with { JudgeEmptiness = (_, _) => { } }),
        new(
            "falls-back-to-what-it-has",
            "21.0-1.3",
            "A truth with a broken seal is replaced, in silence, by an older story.",
            Breaking.Rejection(RejectionReason.BrokenSeal),
            Retelling.WholeTruthFrom(
                surroundings => surroundings.Snapshots,
                stored => stored is Server.StoredTruth.Held { Truth.IsIntact: false })),
        new(
            "accepts-the-second-time",
            "21.0-4.4",
            "Whoever asks again after a rejection has their way.",
            "answers as before",
            steps => AnswerChanges.EndingAfter(steps, 1)),
        new(
            "accepts-after-fifty-times",
            "21.1-8.8",
            "Whoever asks often enough has their way.",
            "answers as before",
            steps => AnswerChanges.EndingAfter(steps, 50)),
        new(
            "gives-another-reason-every-time",
            "21.0-4.4",
            "A second rejection names something that was not wrong.",
            "answers as before",
            AnswerChanges.WithMoodyReasons),
    ];
}
