using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Drivers;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The vocabulary of restoring. One step, one call: the rules live in the features.</summary>
[Binding]
public sealed class RestoringSteps(RestoreDriver restoring)
{
    [When("the server restores")]
    public Task WhenTheServerRestores() => restoring.RestoreAsync(Requester.Server);

    [Then("Alderford is restored")]
    public void ThenAlderfordIsRestored() => restoring.ShouldBeRestored();

    [Then("the restore is rejected as {string}")]
    public void ThenTheRestoreIsRejected(RejectionReason reason) =>
        restoring.ShouldBeRejected(reason);
}
