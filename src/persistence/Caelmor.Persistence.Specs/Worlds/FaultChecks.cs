using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>What is tried in a world by having calls of the server's ports fail.</summary>
internal sealed class FaultChecks(WorldFixture world)
{
    // Of a hundred worlds, each case befalls five or more.
    private const int CasesInAWorld = 5;

    private static readonly FaultManner[] Failing =
    [
        FaultManner.Throws, FaultManner.AnswersWithAnException, FaultManner.GivesUp,
        FaultManner.NeverAnswers,
    ];

    // Who discards is given no signal that anybody stops waiting.
    private static readonly FaultManner[] Refusing = [.. Failing[..^1]];

    private static readonly ImmutableArray<FaultCase> OfSaves =
    [
        .. Failing.SelectMany(manner => (FaultCase[])
        [
            new(Read(manner), RejectionReason.StoreFailed),
            new(Server(PortAction.Hold, FaultMoment.Before, manner), RejectionReason.SimulationNotHeld),
            .. Participants.All.Select(system => new FaultCase(
                Produce(system, manner), RejectionReason.ParticipantFailed)),
            new(Server(PortAction.Commit, FaultMoment.Before, manner), RejectionReason.StoreFailed),
            new(Server(PortAction.Commit, FaultMoment.After, manner), null),
            new(InDoubt(FaultMoment.Before, manner), RejectionReason.StoreFailed),
            new(InDoubt(FaultMoment.After, manner), null) { IsInDoubt = true },
        ]),
        new(Read(FaultManner.AnswersLate), null) { MayBeEither = true },
        .. from call in new[] { PortAction.Hold, PortAction.Commit }
           select new FaultCase(Server(call, FaultMoment.Before, FaultManner.AnswersLate), null)
           {
               MayBeEither = true,
           },
        .. Participants.All.Select(system => new FaultCase(
            Produce(system, FaultManner.AnswersLate), null) { MayBeEither = true }),
    ];

    private static readonly ImmutableArray<FaultCase> OfRestores =
    [
        .. Failing.SelectMany(manner => (FaultCase[])
        [
            new(Read(manner), RejectionReason.StoreFailed),
            .. from system in Participants.All
               from moment in Enum.GetValues<FaultMoment>()
               select new FaultCase(
                   [new(PortAction.TakeBack, system, moment, manner)],
                   RejectionReason.ParticipantFailed),
        ]),
        new(Read(FaultManner.AnswersLate), null) { MayBeEither = true },
    ];

    /// <summary>A save of which something fails is granted or rejected, and so is the next, when
    /// nothing fails any more.</summary>
    public async Task FailSavesAsync()
    {
        using var further = await world.RunningAsync();
        foreach (var one in Turn(OfSaves))
        {
            further.Server.Faults.Bring(OnceOrAlways(one));
            var (outcome, request) = await further.SaveAsync(Requester.Server);
            further.Server.Faults.Mend();
            Judge(one, outcome, request);
            await further.Server.Simulation.SettleAsync();
            Expect.That(
                !further.Server.Simulation.IsHeld,
                "a hold that nobody waits for any more is not left behind.",
                "the simulation came to its halt when the save was answered, and nobody released it.",
                "21.1-6.6");
        }

        var (next, saved) = await further.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeSaved(next, saved);
    }

    /// <summary>A restore of which something fails leaves everybody empty, and the next is
    /// granted, when nothing fails any more.</summary>
    public async Task FailRestoresAsync()
    {
        using var further = await world.StartedAsync(await world.SaveAsync());
        foreach (var one in Turn(OfRestores))
        {
            further.Server.Faults.Bring(OnceOrAlways(one));
            var (outcome, request) = await further.RestoreAsync(Requester.Server);
            further.Server.Faults.Mend();
            if (one.MayBeEither && outcome is RestoreOutcome.Restored)
            {
                RestoreJudge.ShouldBeRestored(outcome, request);
                return;
            }

            RestoreJudge.ShouldBeRejected(outcome, one.Reason, request);
        }

        await BreakTheTruthAsync(further);
        await RefuseToDiscardAsync(further);
    }

    // What the store does not vouch for is no reason to tell that nothing was ever saved.
    private static async Task BreakTheTruthAsync(FurtherServer further)
    {
        var truth = further.Server.Truth.InForce;
        further.Server.Truth.Break();
        await further.ShouldRejectRestoreAsync(RejectionReason.BrokenSeal);
        further.Server.Truth.Begin(truth);
    }

    // Whoever keeps its inert state is in nobody's way but that of the next request.
    private async Task RefuseToDiscardAsync(FurtherServer further)
    {
        var faults = further.Server.Faults;
        faults.Bring(
        [
            new(
                PortAction.TakeBack,
                world.Any(Participants.All),
                world.Any(Enum.GetValues<FaultMoment>()),
                world.Any(Failing)),
            .. Participants.All.Where(_ => world.Random.Next(2) == 0).Select(system => new Fault(
                PortAction.Discard, system, world.Any([FaultMoment.Before, FaultMoment.After]), world.Any(Refusing))
            {
                IsOnce = world.Random.Next(2) == 0,
            }),
        ]);
        var (outcome, request) = await further.RestoreAsync(Requester.Server);
        var keeping = faults.Met
            .Where(fault => fault is { Call: PortAction.Discard, Moment: FaultMoment.Before })
            .Select(fault => fault.System).ToHashSet();
        faults.Mend();
        RestoreJudge.ShouldBeRejected(
            outcome, RejectionReason.ParticipantFailed, request, keeping);
        if (further.Server.Systems.Any(system => system.Status != SystemStatus.Empty))
        {
            await further.ShouldRejectRestoreAsync(reason: null);
            await further.ShouldRejectSaveAsync(reason: null);
        }
        else
        {
            var (next, restored) = await further.RestoreAsync(Requester.Server);
            RestoreJudge.ShouldBeRestored(next, restored);
        }
    }

    // Whoever can't tell whether the truth is in force says that it failed, or is right by chance.
    private static void Judge(FaultCase one, SaveOutcome outcome, ObservedRequest request)
    {
        var isSaved = outcome is SaveOutcome.Saved;
        if (one.IsInDoubt && !isSaved)
        {
            SaveJudge.ShouldBeInDoubt(outcome, request);
        }
        else if (one.Reason is null && (isSaved || !one.MayBeEither))
        {
            SaveJudge.ShouldBeSaved(outcome, request);
        }
        else
        {
            SaveJudge.ShouldBeRejected(outcome, one.Reason, request);
        }
    }

    private IEnumerable<FaultCase> Turn(ImmutableArray<FaultCase> cases) =>
        Enumerable.Range(0, CasesInAWorld).Select(number =>
            cases[(int)(((uint)world.Seed * CasesInAWorld + (uint)number) % (uint)cases.Length)]);

    // Who has failed has failed: whoever asks again makes no more of it (Canon 21.1-8.8). Only
    // reading changes nothing, and may be tried as often as somebody likes.
    private IEnumerable<Fault> OnceOrAlways(FaultCase one) =>
        one.Faults.Any(fault => fault.Call == PortAction.Read) || world.Random.Next(2) == 0
            ? one.Faults
            : one.Faults.Select(fault => fault with { IsOnce = true });

    private static ImmutableArray<Fault> Read(FaultManner manner) =>
        Server(PortAction.Read, FaultMoment.Before, manner);

    private static ImmutableArray<Fault> Produce(SystemName system, FaultManner manner) =>
        [new(PortAction.Produce, system, FaultMoment.Before, manner)];

    private static ImmutableArray<Fault> Server(
        PortAction call, FaultMoment moment, FaultManner manner) =>
        [new(call, SystemName.None, moment, manner)];

    // The store fails, and can't say what it holds either.
    private static ImmutableArray<Fault> InDoubt(FaultMoment moment, FaultManner manner) =>
    [
        .. Server(PortAction.Commit, moment, manner),
        .. Read(FaultManner.Throws).Select(read => read with { Since = PortAction.Commit }),
    ];

    /// <summary>Calls that fail, and what has to come of the request.</summary>
    /// <param name="Faults">The calls.</param>
    /// <param name="Reason">Why it is rejected; null if it is granted, or may be.</param>
    private sealed record FaultCase(ImmutableArray<Fault> Faults, RejectionReason? Reason)
    {
        /// <summary>Whether it may be granted or rejected: the server had stopped waiting.</summary>
        public bool MayBeEither { get; init; }

        /// <summary>Whether the new truth is in force and nobody can know.</summary>
        public bool IsInDoubt { get; init; }
    }
}
