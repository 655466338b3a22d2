using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that break Canon 21.1-8.1 to 8.7, as game servers have done.</summary>
internal static class ForbiddenPatterns
{
    public static IEnumerable<Mutant> Mutants =>
    [
        .. PartialSaves, .. MixedTruths, .. Moments, .. Inferences, .. Replays, .. Snapshots,
        .. Clients,
    ];

    private static IEnumerable<Mutant> PartialSaves =>
    [
        new(
            "saves-whoever-is-ready",
            "21.1-8.1",
            "A system that does not answer in time is left out of the save.",
            Breaking.Rejection(RejectionReason.ParticipantFailed),
            Overlooking.WhoeverIsLate),
        new(
            "restores-whoever-was-saved",
            "21.1-8.1",
            "Players and land come back, and the others begin anew.",
            Breaking.Rejection(RejectionReason.MissingParticipant),
            steps => Returning.EmptyForMissing(
                steps, SystemName.Npc, SystemName.Item, SystemName.Quest)),
    ];

    private static IEnumerable<Mutant> MixedTruths =>
    [
        new(
            "mixes-epochs",
            "21.1-8.2",
            "States of two epochs make one truth.",
            Breaking.Rejection(RejectionReason.MixedEpoch),
            steps => steps.WithoutStatesRule<OneEpoch>()),
        new(
            "mixes-versions",
            "21.1-8.2",
            "States of two versions of the canon make one truth.",
            Breaking.Rejection(RejectionReason.MixedVersion),
            steps => steps.WithoutStatesRule<OneVersion>()),
        new(
            "redates-old-states",
            "21.1-8.2",
            "A state of another epoch is given the epoch of the save.",
            Breaking.Rejection(RejectionReason.MixedEpoch),
            Producing.Redated),
    ];

    private static IEnumerable<Mutant> Moments =>
    [
        Keeping("runtime-state", "21.1-8.3", DatumNature.RuntimeOnly),
        Keeping("tick-state", "21.1-8.3", DatumNature.TickInternal),
        Keeping("evaluations", "21.1-8.3", DatumNature.Evaluation),
        Keeping("replication-artifacts", "21.0-4.5", DatumNature.ReplicationArtifact),
        Keeping("snapshots", "21.0-4.5", DatumNature.Snapshot),
        new(
            "leaks-the-tick-count",
            "21.1-8.3",
            "Each purse is saved with the tick at which it was counted.",
            "have no influence",
            (steps, server) => Producing.Retouched(steps, state => Retelling.With(
                state, state.Data.Select(datum => Stamped(datum, server))))),
    ];

    private static IEnumerable<Mutant> Inferences =>
    [
        new(
            "infers-from-bindings",
            "21.1-8.4",
            "What is blank in the truth is worked out from what it is bound to.",
            Breaking.Rejection(RejectionReason.IncompleteDatum),
            Retelling.EachDatum(Guessing.FillFromBinding)),
        new(
            "infers-from-habit",
            "21.1-8.4",
            "What is blank in the truth is what it always was.",
            Breaking.Rejection(RejectionReason.IncompleteDatum),
            Retelling.EachState(Guessing.Fill)),
    ];

    private static IEnumerable<Mutant> Replays =>
    [
        new(
            "replays-the-log",
            "21.1-8.5",
            "After the truth, everything that the log knows of items happens again.",
            "holds its state out of the truth",
            (steps, server) => Returning.Told(
                steps, SystemName.Item, server.Surroundings.EventLog)),
        new(
            "rebuilds-the-truth-from-the-log",
            "21.1-8.5",
            "Where there is no truth, the log makes one.",
            Breaking.Rejection(RejectionReason.MissingTruth),
            Retelling.WholeTruthFrom(
                surroundings => surroundings.EventLog,
                stored => stored is StoredTruth.Nothing)),
    ];

    private static IEnumerable<Mutant> Snapshots =>
    [
        new(
            "fills-a-gap-from-a-snapshot",
            "21.1-8.6",
            "A state that is missing is taken from a snapshot.",
            Breaking.Rejection(RejectionReason.MissingParticipant),
            Retelling.MissingStatesFrom(surroundings => surroundings.Snapshots)),
        new(
            "fills-a-gap-from-a-peer",
            "21.1-8.6",
            "A state that is missing is asked for in the network.",
            Breaking.Rejection(RejectionReason.MissingParticipant),
            Retelling.MissingStatesFrom(surroundings => surroundings.Peers)),
        new(
            "fills-one-gap-in-one-system",
            "22.8-7.5",
            "Quests, and quests alone, are taken from a snapshot if they are missing.",
            Breaking.Rejection(RejectionReason.MissingParticipant),
            Retelling.MissingStatesFrom(
                surroundings => surroundings.Snapshots, told => told.System == SystemName.Quest)),
    ];

    private static IEnumerable<Mutant> Clients =>
    [
        new(
            "vouches-for-clients",
            "21.1-8.7",
            "What a client authored counts as the server's once it is in the truth.",
            Breaking.Rejection(RejectionReason.ClientInfluence),
            Retelling.EachDatum(datum => datum with { Authorship = Authorship.Server })),
        new(
            "forgets-who-wished",
            "21.1-8.7",
            "Clients' wishes are data like all others.",
            Breaking.Rejection(RejectionReason.ClientInfluence),
            steps => steps.WithoutDatumRule<ServerAuthorship>()),
    ];

    private static Mutant Keeping(string what, string rule, DatumNature nature) =>
        new(
            $"keeps-{what}",
            rule,
            $"Persisted with the rest: {what.Replace('-', ' ')}.",
            Breaking.Rejection(nature is DatumNature.ReplicationArtifact or DatumNature.Snapshot
                ? RejectionReason.ReplicationArtifact
                : RejectionReason.RuntimeOnlyState),
            steps => steps.LookingAway<AuthoritativeNature>(datum => datum.Nature == nature));

    private static Datum Stamped(Datum datum, IGameServer server) =>
        datum.Kind == DatumKind.PlayerSave
            ? datum with
            {
                Value = DatumValue.Of($"{datum.Value} at tick {server.Surroundings.Ticks.Current}"),
            }
            : datum;
}
