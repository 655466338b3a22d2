using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Truths;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>
/// The vocabulary of restoring. One step, one call: the rules live in the features.
/// </summary>
[Binding]
public sealed class RestoringSteps(
    RestoreDriver restoring, PostRestoreDriver aftermath, ComparisonDriver alongside)
{
    [When("the server restores")]
    public Task WhenTheServerRestores() => restoring.RestoreAsync();

    [Then("Alderford is restored")]
    public void ThenAlderfordIsRestored() => restoring.ShouldBeRestored();

    [Then("the restore is rejected as {string}")]
    public void ThenTheRestoreIsRejected(RejectionReason reason) =>
        restoring.ShouldBeRejected(reason);

    [Then("the {SystemName} system comes back before {SystemNames}")]
    public void ThenTheSystemComesBackBefore(SystemName first, SystemNames later) =>
        aftermath.ShouldComeBackBefore(first, later);

    [Then("nobody is eligible, and nobody looks on, before the last system is back")]
    public void ThenNobodyIsEarly() => aftermath.NobodyShouldBeEarly();

    [Then("every layout of the truth is restored alike")]
    public Task ThenEveryLayoutIsRestoredAlike() => alongside.ShouldRestoreEveryLayoutAlikeAsync();

    [Then("no system is active until the server activates it")]
    public void ThenTheServerActivatesOneByOne() => aftermath.ShouldBeActivatedOneByOne();

    [Then("no system can be activated")]
    public void ThenNoSystemCanBeActivated() => aftermath.NobodyShouldBeActivatable();

    [Then("{int} ticks pass and reach nobody")]
    public void ThenTicksReachNobody(int count) => aftermath.TicksShouldReachNobody(count);
}
