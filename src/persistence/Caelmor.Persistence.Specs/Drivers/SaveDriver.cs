using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Has the server save, and judges what came of it.</summary>
public sealed class SaveDriver(ServerDriver alderford) : OperationDriver<SaveOutcome>
{
    /// <summary>A save is asked for.</summary>
    public Task SaveAsync() => AskAsync();

    /// <summary>Saved as a whole, and nothing else happened.</summary>
    public void ShouldBeSaved() => SaveJudge.ShouldBeSaved(Asked.Outcome, Asked.Request);

    /// <summary>Rejected for the right reason, and nothing changed.</summary>
    public void ShouldBeRejected(RejectionReason reason) =>
        SaveJudge.ShouldBeRejected(Asked.Outcome, reason, Asked.Request);

    private protected override Task<(SaveOutcome Outcome, ObservedRequest Request)> RequestAsync() =>
        alderford.ObserveAsync(
            PortAction.AskedToSave,
            (orchestrator, patience) => orchestrator.SaveAsync(alderford.Requester, patience));
}
