using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference;

/// <summary>
/// Canon 21.1-7: judge everything, then player, world, the bound three, then eligibility.
/// </summary>
internal sealed class RestoreProcedure(IGameServer server, CanonSteps steps)
{
    public async ValueTask<RestoreOutcome> RunAsync(CancellationToken cancellation)
    {
        var found = new Violations();
        steps.JudgeParticipation(server.Surfaces.Select(surface => surface.Name), found);
        steps.JudgeEmptiness(server.Surfaces, found);
        if (found.Any)
        {
            return Rejected(found);
        }

        var stored = await ReadAsync(found, cancellation);
        if (stored is not StoredTruth.Held { Truth: var truth })
        {
            return Rejected(found);
        }

        TruthJudgement.Judge(truth, steps, found);
        return found.Any ? Rejected(found) : await ReturnAsync(truth, found, cancellation);
    }

    private static RestoreOutcome.Rejected Rejected(Violations found) => new(found.ToList());

    private async ValueTask<StoredTruth> ReadAsync(
        Violations found, CancellationToken cancellation)
    {
        try
        {
            var stored = await Timeouts.WaitAsync(
                server.Truth.ReadAsync(cancellation), cancellation);
            switch (stored)
            {
                case StoredTruth.Nothing:
                    found.Add(RejectionReason.MissingTruth);
                    break;
                case StoredTruth.Broken:
                    found.Add(RejectionReason.BrokenSeal);
                    break;
            }

            return stored;
        }
        catch (Exception)
        {
            found.Add(RejectionReason.StoreFailed);
            return StoredTruth.None;
        }
    }

    private async ValueTask<RestoreOutcome> ReturnAsync(
        Truth truth, Violations found, CancellationToken cancellation)
    {
        var touched = new List<ISystemSurface>(steps.Participants.Length);
        foreach (var name in steps.Participants)
        {
            var surface = server.Surfaces.Single(surface => surface.Name == name);
            touched.Add(surface);
            await steps.TakeBack(surface, truth, found, cancellation);
            if (found.Any)
            {
                await steps.Discard(touched, found);
                return Rejected(found);
            }
        }

        steps.GrantEligibility(touched);
        steps.AdmitObservers(server.Observation);
        return new RestoreOutcome.Restored(truth.Epoch, truth.Seal);
    }
}

/// <summary>
/// Canon 21.1-7.1 to 7.4: state goes back to one system after the other, then all are eligible.
/// </summary>
internal static class StateRestoration
{
    public static async ValueTask TakeBackAsync(
        ISystemSurface surface, Truth truth, Violations found, CancellationToken cancellation)
    {
        var state = truth.States.Single(state => state.System == surface.Name);
        try
        {
            await Timeouts.WaitAsync(surface.TakeBackAsync(state, cancellation), cancellation);
        }
        catch (Exception)
        {
            found.Add(RejectionReason.ParticipantFailed, surface.Name);
        }
    }

    public static void GrantEligibility(IReadOnlyList<ISystemSurface> surfaces)
    {
        foreach (var surface in surfaces)
        {
            surface.BecomeEligible();
        }
    }

    /// <summary>Nothing live had changed, so this is no rollback: inert state is dropped.</summary>
    public static async ValueTask DiscardAsync(
        IReadOnlyList<ISystemSurface> surfaces, Violations found)
    {
        foreach (var surface in surfaces)
        {
            try
            {
                await surface.DiscardAsync();
            }
            catch (Exception)
            {
                found.Add(RejectionReason.ParticipantFailed, surface.Name);
            }
        }
    }
}
