using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Carries out requests in turn, and puts into an outcome what came of each.</summary>
internal sealed class Requests(ITurns turns)
{
    /// <summary>Has a save carried out: what comes of it is the new truth.</summary>
    public Task<SaveOutcome> SaveAsync(
        Requester requester,
        Func<Violations, CancellationToken, Task<Truth?>> save,
        CancellationToken cancellation) =>
        CarryOutAsync<SaveOutcome>(
            requester,
            save,
            truth => new SaveOutcome.Saved(truth.Epoch, truth.Seal),
            violations => new SaveOutcome.Rejected(violations),
            cancellation);

    /// <summary>Has a restore carried out: what comes of it is the restored truth.</summary>
    public Task<RestoreOutcome> RestoreAsync(
        Requester requester,
        Func<Violations, CancellationToken, Task<Truth?>> restore,
        CancellationToken cancellation) =>
        CarryOutAsync<RestoreOutcome>(
            requester,
            restore,
            truth => new RestoreOutcome.Restored(truth.Epoch, truth.Seal),
            violations => new RestoreOutcome.Rejected(violations),
            cancellation);

    private async Task<T> CarryOutAsync<T>(
        Requester requester,
        Func<Violations, CancellationToken, Task<Truth?>> act,
        Func<Truth, T> grant,
        Func<ViolationList, T> reject,
        CancellationToken cancellation)
    {
        if (requester.Kind != RequesterKind.Server)
        {
            return reject(new(new Violation(RejectionReason.ClientInfluence)));
        }

        if (!await turns.TakeAsync(cancellation))
        {
            return reject(new(new Violation(RejectionReason.OperationInProgress)));
        }

        try
        {
            var found = new Violations();
            var truth = await act(found, cancellation);
            return truth is null ? reject(found.ToList()) : grant(truth);
        }
        finally
        {
            turns.GiveBack();
        }
    }
}
