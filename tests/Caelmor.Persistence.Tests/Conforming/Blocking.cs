using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>
/// Stands still until each port has answered, so that every request has its outcome when the call
/// returns. It stops at the first thing that is wrong, and reports no other.
/// </summary>
/// <param name="server">The server to save and to restore.</param>
/// <param name="turns">What becomes of requests that overlap.</param>
internal sealed class Blocking(IGameServer server, ITurns turns) : IPersistenceOrchestrator
{
    private readonly Requests _requests = new(turns);

    public ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation) =>
        new(Now(() => _requests.SaveAsync(requester, SaveAsync, cancellation)));

    public ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        new(Now(() => _requests.RestoreAsync(requester, RestoreAsync, cancellation)));

    // A context would want the thread back that is standing still here.
    private static T Now<T>(Func<Task<T>> begin)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return begin().GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private Task<Truth?> SaveAsync(Violations found, CancellationToken cancellation)
    {
        var all = new Violations();
        var truth = Save(all, cancellation);
        ReportFirst(all, found);
        return Task.FromResult(truth);
    }

    private Task<Truth?> RestoreAsync(Violations found, CancellationToken cancellation)
    {
        var all = new Violations();
        var truth = Restore(all, cancellation);
        ReportFirst(all, found);
        return Task.FromResult(truth);
    }

    // The first in the order in which violations are reported: causes come before what follows.
    private static void ReportFirst(Violations all, Violations found)
    {
        if (all.Any)
        {
            var first = all.ToList()[0];
            found.Add(first.Reason, first.System, first.Datum);
        }
    }

    private Truth? Save(Violations found, CancellationToken cancellation)
    {
        var surfaces = server.Surfaces.ToArray();
        Standing.Judge(surfaces, Standing.HasState, RejectionReason.NotRestored, found);
        if (found.Any || !Now(() => Holding.IsHeldAsync(server.Simulation, found, cancellation)))
        {
            return null;
        }

        try
        {
            return SaveWhileHeld(surfaces, found, cancellation);
        }
        finally
        {
            server.Simulation.Release();
        }
    }

    private Truth? SaveWhileHeld(
        ISystemSurface[] surfaces, Violations found, CancellationToken cancellation)
    {
        var stored = Now(() => Answers.GetAsync(server.Truth.ReadAsync, cancellation));
        if (Judgement.NextEpoch(stored, found) is not { } epoch)
        {
            return null;
        }

        var states = new List<SystemState>();
        foreach (var surface in surfaces)
        {
            var answer = Now(() => Answers.GetAsync(
                patience => surface.ProduceAsync(epoch, patience), cancellation));
            if (Judgement.OneState(answer, surface.Name, found) is not { } state)
            {
                return null;
            }

            states.Add(state);
        }

        return Now(() => Committing.CommitAsync(
            server.Truth, epoch, [.. states], found, cancellation));
    }

    private Truth? Restore(Violations found, CancellationToken cancellation)
    {
        ISystemSurface[] surfaces =
            [.. server.Surfaces.OrderBy(surface => Participants.PlaceOf(surface.Name))];
        Standing.Judge(surfaces, Standing.IsEmpty, RejectionReason.ServerAlreadyActive, found);
        if (found.Any)
        {
            return null;
        }

        var stored = Now(() => Answers.GetAsync(server.Truth.ReadAsync, cancellation));
        return Judgement.JudgeStored(stored, found) is { } truth
            ? Return(surfaces, truth, found, cancellation)
            : null;
    }

    private Truth? Return(
        ISystemSurface[] surfaces, Truth truth, Violations found, CancellationToken cancellation)
    {
        for (var i = 0; i < surfaces.Length; i++)
        {
            var surface = surfaces[i];
            if (!Now(() => Returning.HasStateAsync(surface, truth, cancellation)))
            {
                found.Add(RejectionReason.ParticipantFailed, surface.Name);
                Now(async () =>
                {
                    await Returning.DiscardAsync(surfaces[..(i + 1)], found, cancellation);
                    return truth;
                });
                return null;
            }
        }

        Array.ForEach(surfaces, surface => surface.BecomeEligible());
        server.Observation.Admit();
        return truth;
    }
}
