using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Has the server restore, and judges what came of it.</summary>
public sealed class RestoreDriver(ServerDriver alderford) : OperationDriver<RestoreOutcome>
{
    /// <summary>A restore is asked for.</summary>
    public Task RestoreAsync() => AskAsync();

    /// <summary>Restored as a whole, and nothing else happened.</summary>
    public void ShouldBeRestored() =>
        RestoreJudge.ShouldBeRestored(Asked.Outcome, Asked.Request);

    /// <summary>Rejected for the right reason, and nothing changed.</summary>
    public void ShouldBeRejected(RejectionReason reason) =>
        RestoreJudge.ShouldBeRejected(Asked.Outcome, reason, Asked.Request);

    private protected override Task<(RestoreOutcome Outcome, ObservedRequest Request)> RequestAsync() =>
        alderford.ObserveAsync(
            PortAction.AskedToRestore,
            (orchestrator, patience) => orchestrator.RestoreAsync(alderford.Requester, patience));
}
