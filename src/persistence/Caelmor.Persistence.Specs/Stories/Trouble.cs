using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Specs.Towns;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Stories;

/// <summary>What keeps one request from being granted, and is gone when it is over.</summary>
/// <param name="Words">What is wrong, such as <c>the npc system throws</c>.</param>
/// <param name="Reason">What the request has to be rejected as.</param>
/// <param name="Bring">Brings it about, and gives what ends it.</param>
public sealed record Trouble(
    string Words, RejectionReason Reason, Func<ObservedServer, Town, Action> Bring)
{
    private const string Stray = "Stray";

    /// <summary>All that can keep a save from being granted.</summary>
    public static IReadOnlyList<Trouble> OfSaves { get; } =
    [
        .. Participants.All.SelectMany(WithSystem),
        .. Participants.All.SelectMany(WithAnswer),
        .. Participants.All.SelectMany(WithDatum),
        Unknown(),
        Unreadable("the store could not be read", Failure.Throws),
        Unreadable("the store did not answer", Failure.NeverAnswers),
        AtCommit(CommitMoment.Before),
        AtCommit(CommitMoment.At),
        NotHeld("the simulation could not be held", Failure.Throws),
        NotHeld("the simulation never came to a halt", Failure.NeverAnswers),
    ];

    /// <summary>All that can keep a restore from being granted.</summary>
    public static IReadOnlyList<Trouble> OfRestores { get; } =
    [
        .. Participants.All.SelectMany(WithSystem),
        .. Participants.All.SelectMany(WithReturn),
        .. Participants.All.SelectMany(WithDamage),
        NotVouchedFor(),
        Unknown(),
        Unreadable("the store could not be read", Failure.Throws),
        Unreadable("the store did not answer", Failure.NeverAnswers),
    ];

    /// <summary>The trouble of these words.</summary>
    /// <param name="all">Where to look.</param>
    /// <param name="words">What is wrong.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Trouble Find(IReadOnlyList<Trouble> all, string words) =>
        all.FirstOrDefault(one => one.Words == words) ?? throw new ArgumentException(
            $"Found '{words}', which keeps nothing of the kind from being granted. Expected one of: "
            + $"{string.Join("; ", all.Select(one => one.Words))}.",
            nameof(words));

    private static IEnumerable<Trouble> WithSystem(SystemName system) =>
    [
        new(
            $"the {system} system did not take part",
            RejectionReason.MissingParticipant,
            (server, _) =>
            {
                var absent = server[system];
                var place = server.Systems.ToList().IndexOf(absent);
                server.Dismiss(system);
                return () => server.TakeIn(place, absent);
            }),
        new(
            $"the {system} system took part twice",
            RejectionReason.DuplicateParticipant,
            (server, _) => Admit(server, system)),
    ];

    private static IEnumerable<Trouble> WithAnswer(SystemName system)
    {
        (string Words, Failure Failure, RejectionReason Reason)[] failures =
        [
            ("threw", Failure.Throws, RejectionReason.ParticipantFailed),
            ("answered with nothing", Failure.AnswersWithNothing, RejectionReason.ParticipantFailed),
            ("answered twice", Failure.AnswersTwice, RejectionReason.ParticipantFailed),
            ("did not answer", Failure.NeverAnswers, RejectionReason.ParticipantFailed),
            ("answered in another's name", Failure.AnswersInAnothersName, RejectionReason.DelegatedAuthority),
            ("answered for another epoch", Failure.AnswersForAnotherEpoch, RejectionReason.MixedEpoch),
            ("answered under another version", Failure.AnswersUnderAnotherVersion, RejectionReason.MixedVersion),
        ];
        return failures.Select(one => Failing(system, one.Words, one.Failure, one.Reason));
    }

    private static IEnumerable<Trouble> WithReturn(SystemName system) =>
    [
        Failing(system, "took nothing back", Failure.TakesNothingBack, RejectionReason.ParticipantFailed),
        Failing(system, "took half back", Failure.TakesHalfBack, RejectionReason.ParticipantFailed),
        Failing(system, "did not answer", Failure.NeverAnswers, RejectionReason.ParticipantFailed),
    ];

    private static IEnumerable<Trouble> WithDatum(SystemName system)
    {
        (string Flaw, RejectionReason Reason)[] flaws =
        [
            ("is left blank", RejectionReason.IncompleteDatum),
            ("is runtime-only state", RejectionReason.RuntimeOnlyState),
            ("is part of a snapshot", RejectionReason.ReplicationArtifact),
            ("a client wrote", RejectionReason.ClientInfluence),
            ("is of a kind that nobody owns", RejectionReason.UnknownKind),
            ("is bound to a quest", system == SystemName.Quest
                ? RejectionReason.RuntimeDependency
                : RejectionReason.ForbiddenDependency),
        ];
        return flaws
            .Where(one => one.Reason != RejectionReason.RuntimeDependency)
            .Select(one => new Trouble(
                $"the {system} system brought something that {one.Flaw}",
                one.Reason,
                (server, town) => Spoil(server[system], town, one.Flaw)));
    }

    private static Action Spoil(ObservedSystem system, Town town, string flaw)
    {
        var spoilt = DatumFlaw.Find(flaw).Spoil(Alderford.Another(system.Name, Stray));
        List<Datum> before = [.. system.Data];
        system.Put(town.Named(spoilt));
        return () => system.Stand(system.Status, before);
    }

    private static IEnumerable<Trouble> WithDamage(SystemName system)
    {
        (string Words, Damage Damage, RejectionReason Reason)[] damages =
        [
            ("missing", Damage.Missing, RejectionReason.MissingParticipant),
            ("there twice", Damage.Doubled, RejectionReason.DuplicateParticipant),
            ("altered", Damage.Altered, RejectionReason.BrokenSeal),
            ("of another epoch", Damage.OfAnotherEpoch, RejectionReason.MixedEpoch),
            ("of another version", Damage.OfAnotherVersion, RejectionReason.MixedVersion),
        ];
        return damages.Select(one => new Trouble(
            $"the {system} state in the truth was {one.Words}",
            one.Reason,
            (server, _) => Replace(server.Truth, truth => DamagedTruth.With(truth, system, one.Damage))));
    }

    private static Trouble NotVouchedFor() => new(
        "the store did not vouch for its truth",
        RejectionReason.BrokenSeal,
        (server, _) =>
        {
            var before = server.Truth.InForce;
            if (before is not StoredTruth.Held)
            {
                return () => { };
            }

            server.Truth.Break();
            return () => server.Truth.Begin(before);
        });

    private static Action Replace(ObservedStore store, Func<Truth, Truth> change)
    {
        if (store.InForce is not StoredTruth.Held held)
        {
            return () => { };
        }

        store.Begin(new StoredTruth.Held(change(held.Truth)));
        return () => store.Begin(held);
    }

    private static Trouble Unknown() => new(
        "\"combat\" took part",
        RejectionReason.UnknownParticipant,
        (server, _) => Admit(server, new("combat")));

    private static Action Admit(ObservedServer server, SystemName name)
    {
        var status = server.Systems[0].Status;
        var guest = server.Admit(name);
        guest.Stand(status, []);
        return () => server.TurnAway(guest);
    }

    private static Trouble Failing(
        SystemName system, string words, Failure failure, RejectionReason reason) => new(
        $"the {system} system {words}",
        reason,
        (server, _) =>
        {
            server[system].Failure = failure;
            return () => server[system].Failure = Failure.None;
        });

    private static Trouble Unreadable(string words, Failure failure) => new(
        words,
        RejectionReason.StoreFailed,
        (server, _) =>
        {
            server.Truth.ReadFailure = failure;
            return server.Truth.Mend;
        });

    private static Trouble AtCommit(CommitMoment moment) => new(
        $"the store failed {Conformance.Journaling.Phrases.Of(moment)} the commit point",
        RejectionReason.StoreFailed,
        (server, _) =>
        {
            server.Truth.Fail(moment);
            return server.Truth.Mend;
        });

    private static Trouble NotHeld(string words, Failure failure) => new(
        words,
        RejectionReason.SimulationNotHeld,
        (server, _) =>
        {
            server.Simulation.Failure = failure;
            return () => server.Simulation.Failure = Failure.None;
        });
}

/// <summary>What keeps a save from being granted.</summary>
public sealed record SaveTrouble(Trouble Trouble);

/// <summary>What keeps a restore from being granted.</summary>
public sealed record RestoreTrouble(Trouble Trouble);
