using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>
/// Mutants that break Canon 21.1-7.6 to 7.11: the truth alone, and nothing that moves.
/// </summary>
internal static class RestoreLegality
{
    private const string OffLimits = "nothing is done to what is off limits";

    public static IEnumerable<Mutant> Mutants =>
        [.. Listening, .. Guessed, .. Incomplete, .. Moving];

    private static IEnumerable<Mutant> Listening =>
    [
        ListeningTo("the-log", surroundings => surroundings.EventLog),
        ListeningTo("snapshots", surroundings => surroundings.Snapshots),
        ListeningTo("peers", surroundings => surroundings.Peers),
        ListeningTo("clients", surroundings => surroundings.Clients),
    ];

    private static IEnumerable<Mutant> Guessed =>
    [
        new(
            "applies-the-log-s-tail",
            "21.1-7.7",
            "What the log knows of players is applied on top of the truth.",
            "holds its state out of the truth",
            (steps, server) => Returning.Told(
                steps, SystemName.Player, server.Surroundings.EventLog)),
        new(
            "works-out-what-is-missing",
            "21.1-7.7",
            "A blank is filled in from what the datum is bound to.",
            Breaking.Rejection(RejectionReason.IncompleteDatum),
            Retelling.EachDatum(Guessing.FillFromBinding)),
    ];

    private static IEnumerable<Mutant> Incomplete =>
    [
        new(
            "takes-a-missing-part-for-an-empty-one",
            "21.1-7.8",
            "A state that is missing in the truth is restored as a state without data.",
            Breaking.Rejection(RejectionReason.MissingParticipant),
            steps => Returning.EmptyForMissing(steps, Canon.Participants.All)),
        new(
            "takes-the-first-of-two-states",
            "21.1-7.8",
            "A state that is there two times is restored once.",
            Breaking.Rejection(RejectionReason.DuplicateParticipant),
            Retelling.Truths(truth => Retelling.Sealed(
                truth, [.. truth.States.DistinctBy(state => state.System)]))),
        new(
            "does-not-look-at-the-seal",
            "21.1-7.8",
            "Whoever alters the store alters the town.",
            Breaking.Rejection(RejectionReason.BrokenSeal),
            steps => steps with { JudgeSeal = (_, _) => { } }),
        new(
            "takes-a-broken-truth-for-none",
            "21.1-7.8",
            "A truth that the store does not vouch for is told of as if nothing was ever saved.",
            "in the world of seed",
            Retelling.BrokenAsNone),
        new(
            "leaves-half-a-town-behind",
            "21.1-7.8",
            "A restore that fails on the way leaves those restored who already were.",
            "no system can be activated",
            steps => steps with { Discard = (_, _) => ValueTask.CompletedTask }),
        new(
            "stops-discarding-at-a-refusal",
            "21.1-7.8",
            "When one system refuses to discard its state, those after it are left restored.",
            "system is as it was",
            steps => steps with { Discard = Returning.DiscardUpToARefusal })
        {
            LiesLow = true,
        },
        new(
            "overlooks-a-system-that-takes-nothing-back",
            "21.1-7.8",
            "A system that fails to take its state back is left out, and the others go on.",
            "no system can be activated",
            Returning.Overlooking),
    ];

    private static IEnumerable<Mutant> Moving =>
    [
        new(
            "wakes-the-planner",
            "21.1-7.9",
            "NPCs evaluate their situation as soon as they are back.",
            OffLimits,
            (steps, server) => Returning.AndThen(
                steps, SystemName.Npc, () => server.Surroundings.Logic.Evaluate(SystemName.Npc))),
        new(
            "emits-an-intent",
            "22.8-6.4",
            "Quests remind their players as soon as they are back.",
            OffLimits,
            (steps, server) => Returning.AndThen(
                steps, SystemName.Quest, () => server.Surroundings.Logic.EmitIntent("remind"))),
        new(
            "activates",
            "21.1-7.10",
            "Whoever is eligible is activated at once.",
            "inactive until the server activates it",
            steps => steps with
            {
                GrantEligibility = surfaces =>
                {
                    steps.GrantEligibility(surfaces);
                    surfaces[0].Activate();
                },
            }),
        new(
            "leaves-systems-activatable-after-a-rejection",
            "21.1-7.10",
            "Systems are given back what there is before the truth is judged.",
            "no system can be activated",
            Returning.BeforeJudging),
        new(
            "registers-for-ticks",
            "21.1-7.11",
            "Restored NPCs take part in the ticks by themselves.",
            "no restored system takes part in ticks",
            (steps, server) => Returning.AndThen(
                steps, SystemName.Npc, () => server.Surroundings.Ticks.Enrol(SystemName.Npc))),
    ];

    private static Mutant ListeningTo(
        string whom, Func<IRuntimeSurroundings, INonAuthoritativeSource> source) =>
        new(
            $"listens-to-{whom}",
            "21.1-7.6",
            $"Before a restore it hears what {whom.Replace('-', ' ')} had to tell.",
            OffLimits,
            Retelling.Hearing(source));
}
