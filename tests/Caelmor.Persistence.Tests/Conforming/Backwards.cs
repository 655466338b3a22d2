using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>
/// Does everything in the other order, wherever there is one: it reads the truth before it looks
/// at who takes part, and before it holds the simulation; asks quest first and player last; and
/// gives quest its state back before item and npc. It goes on judging when something is wrong, and
/// reports all of it.
/// </summary>
internal sealed class Backwards(IGameServer server) : IPersistenceOrchestrator
{
    private static readonly ImmutableArray<SystemName> InProduction =
        [.. Participants.All.Reverse()];

    private static readonly ImmutableArray<SystemName> InRestore =
        [SystemName.Player, SystemName.World, SystemName.Quest, SystemName.Item, SystemName.Npc];

    private readonly Requests _requests = new(new OneOrNone());

    public ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation) =>
        new(_requests.SaveAsync(requester, SaveAsync, cancellation));

    public ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        new(_requests.RestoreAsync(requester, RestoreAsync, cancellation));

    private async Task<Truth?> SaveAsync(Violations found, CancellationToken cancellation)
    {
        var stored = await Answers.GetAsync(server.Truth.ReadAsync, cancellation);
        var next = Judgement.NextEpoch(stored, found);
        var surfaces = InOrder(InProduction);
        Standing.Judge(surfaces, Standing.HasState, RejectionReason.NotRestored, found);
        if (found.Any
            || next is not { } epoch
            || !await Holding.IsHeldAsync(server.Simulation, found, cancellation))
        {
            return null;
        }

        try
        {
            var states = await ProduceAsync(surfaces, epoch, found, cancellation);
            return await Committing.CommitAsync(server.Truth, epoch, states, found, cancellation);
        }
        finally
        {
            server.Simulation.Release();
        }
    }

    private static async Task<ImmutableArray<SystemState>> ProduceAsync(
        ISystemSurface[] surfaces, Epoch epoch, Violations found, CancellationToken cancellation)
    {
        var states = ImmutableArray.CreateBuilder<SystemState>();
        foreach (var surface in surfaces)
        {
            var answer = await Answers.GetAsync(
                patience => surface.ProduceAsync(epoch, patience), cancellation);
            if (Judgement.OneState(answer, surface.Name, found) is { } state)
            {
                states.Add(state);
            }
        }

        return states.ToImmutable();
    }

    private async Task<Truth?> RestoreAsync(Violations found, CancellationToken cancellation)
    {
        var stored = await Answers.GetAsync(server.Truth.ReadAsync, cancellation);
        var truth = Judgement.JudgeStored(stored, found);
        var surfaces = InOrder(InRestore);
        Standing.Judge(surfaces, Standing.IsEmpty, RejectionReason.ServerAlreadyActive, found);
        if (found.Any || truth is null)
        {
            return null;
        }

        var touched = new Stack<ISystemSurface>();
        foreach (var surface in surfaces)
        {
            touched.Push(surface);
            if (!await Returning.HasStateAsync(surface, truth, cancellation))
            {
                found.Add(RejectionReason.ParticipantFailed, surface.Name);
                await Returning.DiscardAsync(touched, found, cancellation);
                return null;
            }
        }

        foreach (var surface in touched)
        {
            surface.BecomeEligible();
        }

        server.Observation.Admit();
        return truth;
    }

    private ISystemSurface[] InOrder(ImmutableArray<SystemName> order) =>
        [.. server.Surfaces.OrderBy(surface => order.IndexOf(surface.Name))];
}
