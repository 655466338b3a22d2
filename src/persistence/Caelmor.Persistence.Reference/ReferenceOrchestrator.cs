using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Reference;

/// <summary>Takes requests one at a time and has each carried out by its procedure.</summary>
/// <param name="server">The server to save and to restore.</param>
/// <param name="steps">What the procedures consist of.</param>
public sealed class ReferenceOrchestrator(IGameServer server, CanonSteps steps)
    : IPersistenceOrchestrator
{
    private readonly SaveProcedure _saving = new(server, steps);
    private readonly RestoreProcedure _restoring = new(server, steps);
    private int _busy;

    /// <inheritdoc/>
    public async ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation)
    {
        var found = new Violations();
        if (!MayBegin(requester, found))
        {
            return new SaveOutcome.Rejected(found.ToList());
        }

        try
        {
            return await _saving.RunAsync(cancellation);
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation)
    {
        var found = new Violations();
        if (!MayBegin(requester, found))
        {
            return new RestoreOutcome.Rejected(found.ToList());
        }

        try
        {
            return await _restoring.RunAsync(cancellation);
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    private bool MayBegin(Requester requester, Violations found)
    {
        steps.JudgeRequester(requester, found);
        if (!found.Any && Interlocked.Exchange(ref _busy, 1) == 1)
        {
            found.Add(RejectionReason.OperationInProgress);
        }

        return !found.Any;
    }
}
