using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference;

/// <summary>Canon 21.1-6: judge, hold, produce, judge, commit once, release.</summary>
/// <remarks>
/// The store is asked for the epoch in force before the simulation is held, so that no player waits
/// for it. Nobody else commits meanwhile: requests are taken one at a time, and a store has one
/// writer. A commit that does not follow what is in force is refused by the store.
/// </remarks>
internal sealed class SaveProcedure(IGameServer server, CanonSteps steps)
{
    public async ValueTask<SaveOutcome> RunAsync(CancellationToken cancellation)
    {
        var found = new Violations();
        steps.JudgeParticipation(server.Surfaces.Select(surface => surface.Name), found);
        steps.JudgeReadiness(server.Surfaces, found);
        var epoch = found.Any ? Epoch.None : await NextEpochAsync(found, cancellation);
        if (found.Any || !await IsHeldAsync(found, cancellation))
        {
            return Rejected(found);
        }

        try
        {
            return await SaveWhileHeldAsync(epoch, found, cancellation);
        }
        finally
        {
            steps.Release(server.Simulation);
        }
    }

    private static SaveOutcome.Rejected Rejected(Violations found) => new(found.ToList());

    private async ValueTask<bool> IsHeldAsync(Violations found, CancellationToken cancellation)
    {
        try
        {
            await steps.Hold(server.Simulation, cancellation);
            return true;
        }
        catch (Exception)
        {
            found.Add(RejectionReason.SimulationNotHeld);
            return false;
        }
    }

    private async ValueTask<SaveOutcome> SaveWhileHeldAsync(
        Epoch epoch, Violations found, CancellationToken cancellation)
    {
        var states = await ProduceAsync(epoch, found, cancellation);
        if (!found.Any)
        {
            CanonRules.Judge(epoch, states, steps.StatesRules, steps.DatumRules, found);
        }

        if (found.Any)
        {
            return Rejected(found);
        }

        var truth = Truth.Sealed(epoch, CanonVersion.Current, states);
        if (await steps.Commit(server.Truth, truth, cancellation))
        {
            return new SaveOutcome.Saved(truth.Epoch, truth.Seal);
        }

        found.Add(RejectionReason.StoreFailed);
        return Rejected(found);
    }

    private async ValueTask<Epoch> NextEpochAsync(
        Violations found, CancellationToken cancellation)
    {
        try
        {
            var inForce = await Timeouts.WaitAsync(
                server.Truth.ReadEpochAsync(cancellation), cancellation);
            return steps.ChooseEpoch(inForce);
        }
        catch (Exception)
        {
            found.Add(RejectionReason.StoreFailed);
            return Epoch.None;
        }
    }

    private async ValueTask<ImmutableArray<SystemState>> ProduceAsync(
        Epoch epoch, Violations found, CancellationToken cancellation)
    {
        var states = ImmutableArray.CreateBuilder<SystemState>(steps.Participants.Length);
        foreach (var name in steps.Participants)
        {
            foreach (var surface in server.Surfaces.Where(surface => surface.Name == name))
            {
                await steps.Produce(surface, epoch, states, found, cancellation);
            }
        }

        return states.DrainToImmutable();
    }
}

/// <summary>
/// Canon 21.1-6.4: exactly one state from each system, its own, or the save is rejected.
/// </summary>
internal static class Production
{
    public static async ValueTask ProduceAsync(
        ISystemSurface surface,
        Epoch epoch,
        ICollection<SystemState> states,
        Violations found,
        CancellationToken cancellation)
    {
        var answers = await AskAsync(surface, epoch, cancellation);
        if (answers.Count != 1)
        {
            found.Add(RejectionReason.ParticipantFailed, surface.Name);
        }
        else if (answers[0].System != surface.Name)
        {
            found.Add(RejectionReason.DelegatedAuthority, surface.Name);
        }
        else
        {
            states.Add(answers[0]);
        }
    }

    private static async ValueTask<IReadOnlyList<SystemState>> AskAsync(
        ISystemSurface surface, Epoch epoch, CancellationToken cancellation)
    {
        try
        {
            return await Timeouts.WaitAsync(
                surface.ProduceAsync(epoch, cancellation), cancellation);
        }
        catch (Exception)
        {
            // However a system fails, it has produced nothing.
            return [];
        }
    }
}
