using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>
/// Saves and restores step by step, and leaves to others what the canon leaves open.
/// </summary>
/// <param name="server">The server to save and to restore.</param>
/// <param name="turns">What becomes of requests that overlap.</param>
internal abstract class Stepwise(IGameServer server, ITurns turns) : IPersistenceOrchestrator
{
    private readonly Requests _requests = new(turns);

    public virtual ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation) =>
        new(_requests.SaveAsync(requester, SaveAsync, cancellation));

    public virtual ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        new(_requests.RestoreAsync(requester, RestoreAsync, cancellation));

    /// <summary>What happens between two steps.</summary>
    protected virtual Task PauseAsync() => Task.CompletedTask;

    /// <summary>Asks all systems for their states.</summary>
    protected virtual async Task<IReadOnlyList<SystemState>?[]> ProduceAsync(
        IReadOnlyList<ISystemSurface> surfaces, Epoch epoch, CancellationToken cancellation)
    {
        var answers = new IReadOnlyList<SystemState>?[surfaces.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            await PauseAsync();
            answers[i] = await AskAsync(surfaces[i], epoch, cancellation);
        }

        return answers;
    }

    /// <summary>Gives systems their states back, up to the first that fails.</summary>
    /// <param name="surfaces">The systems, in the order of the canon.</param>
    /// <param name="truth">The truth, found in order.</param>
    /// <param name="touched">Where everybody goes who was touched.</param>
    /// <param name="found">Where everything goes that is wrong.</param>
    /// <param name="cancellation">Signals that the server no longer waits.</param>
    protected virtual async Task ReturnAsync(
        IReadOnlyList<ISystemSurface> surfaces,
        Truth truth,
        List<ISystemSurface> touched,
        Violations found,
        CancellationToken cancellation)
    {
        foreach (var surface in surfaces.TakeWhile(_ => !found.Any))
        {
            await PauseAsync();
            touched.Add(surface);
            if (!await Returning.HasStateAsync(surface, truth, cancellation))
            {
                found.Add(RejectionReason.ParticipantFailed, surface.Name);
            }
        }
    }

    /// <summary>Asks one system for its state.</summary>
    protected static Task<IReadOnlyList<SystemState>?> AskAsync(
        ISystemSurface surface, Epoch epoch, CancellationToken cancellation) =>
        Answers.GetAsync(patience => surface.ProduceAsync(epoch, patience), cancellation);

    private async Task<Truth?> SaveAsync(Violations found, CancellationToken cancellation)
    {
        var surfaces = Surfaces(Standing.HasState, RejectionReason.NotRestored, found);
        await PauseAsync();
        if (found.Any || !await Holding.IsHeldAsync(server.Simulation, found, cancellation))
        {
            return null;
        }

        try
        {
            return await SaveWhileHeldAsync(surfaces, found, cancellation);
        }
        finally
        {
            server.Simulation.Release();
        }
    }

    private async Task<Truth?> SaveWhileHeldAsync(
        ISystemSurface[] surfaces, Violations found, CancellationToken cancellation)
    {
        await PauseAsync();
        var stored = await Answers.GetAsync(server.Truth.ReadAsync, cancellation);
        if (Judgement.NextEpoch(stored, found) is not { } epoch)
        {
            return null;
        }

        var answers = await ProduceAsync(surfaces, epoch, cancellation);
        var states = answers
            .Select((answer, i) => Judgement.OneState(answer, surfaces[i].Name, found))
            .OfType<SystemState>().ToImmutableArray();
        await PauseAsync();
        return found.Any
            ? null
            : await Committing.CommitAsync(server.Truth, epoch, states, found, cancellation);
    }

    private async Task<Truth?> RestoreAsync(Violations found, CancellationToken cancellation)
    {
        var surfaces = Surfaces(Standing.IsEmpty, RejectionReason.ServerAlreadyActive, found);
        await PauseAsync();
        if (found.Any)
        {
            return null;
        }

        var stored = await Answers.GetAsync(server.Truth.ReadAsync, cancellation);
        if (Judgement.JudgeStored(stored, found) is not { } truth)
        {
            return null;
        }

        var touched = new List<ISystemSurface>();
        await ReturnAsync(surfaces, truth, touched, found, cancellation);
        await PauseAsync();
        if (found.Any)
        {
            await Returning.DiscardAsync(touched, found, cancellation);
            return null;
        }

        touched.ForEach(surface => surface.BecomeEligible());
        await PauseAsync();
        server.Observation.Admit();
        return truth;
    }

    private ISystemSurface[] Surfaces(
        Func<SystemStatus, bool> isRight, RejectionReason otherwise, Violations found)
    {
        ISystemSurface[] surfaces =
            [.. server.Surfaces.OrderBy(surface => Participants.PlaceOf(surface.Name))];
        Standing.Judge(surfaces, isRight, otherwise, found);
        return surfaces;
    }
}
