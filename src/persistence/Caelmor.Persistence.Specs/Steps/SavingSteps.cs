using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs.Drivers;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The vocabulary of saving. One step, one call: the rules live in the features.</summary>
[Binding]
public sealed class SavingSteps(
    SaveDriver saving, ConcurrentAccessDriver onlookers, ComparisonDriver alongside)
{
    [When("the server saves")]
    public Task WhenTheServerSaves() => saving.SaveAsync();

    [Then("Alderford is saved")]
    public void ThenAlderfordIsSaved() => saving.ShouldBeSaved();

    [Then("the save is rejected as {string}")]
    public void ThenTheSaveIsRejected(RejectionReason reason) => saving.ShouldBeRejected(reason);

    [Then("every sale waits until the save is over, and then takes place")]
    public void ThenEverySaleWaits() => onlookers.SalesShouldHaveWaited();

    [Then("they saw the old truth or the new one, and nothing else")]
    public void ThenTheySawWholeTruths() => onlookers.ReadingsShouldBeWhole();

    [Then("a server without such stories saves the same truth, to the byte")]
    public Task ThenStoriesHaveNoInfluence() => alongside.ShouldSaveTheSameWithoutStoriesAsync();
}
