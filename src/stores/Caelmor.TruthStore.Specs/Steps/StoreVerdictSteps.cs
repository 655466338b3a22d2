using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Drivers;
using Reqnroll;

namespace Caelmor.TruthStore.Specs.Steps;

/// <summary>The vocabulary of what is so afterwards.</summary>
[Binding]
public sealed class StoreVerdictSteps(
    AnswerDriver answer,
    HoldingDriver holding,
    ReaderDriver readers,
    SecondPlaceDriver second,
    AlterationDriver alterations)
{
    [Then("it is refused")]
    public void ThenItIsRefused() => answer.ShouldBeRefused();

    [Then("the commit took place as a whole, or not at all")]
    public Task ThenTheCommitIsWhole() => holding.ShouldBeWholeAsync();

    [Then("the store holds {Content}")]
    public Task ThenTheStoreHolds(Content content) => holding.ShouldHoldAsync(content);

    [Then("the store, opened anew, holds {Content}")]
    public Task ThenTheStoreHoldsAnew(Content content) => holding.ShouldHoldAnewAsync(content);

    [Then("the epoch that is told is the one that is read")]
    public Task ThenItsEpochIsTold() => holding.ShouldTellItsEpochAsync();

    [Then("every reading gave the last truth or the next one, whole")]
    public Task ThenEveryReadingWasWhole() => readers.ReadingsShouldBeWholeAsync();

    [Then("what is read afterwards is read ever after")]
    public Task ThenItStays() => holding.ShouldStayAsync();

    [Then("the store in the second place holds its own truth")]
    public Task ThenTheSecondStoreHoldsItsOwn() => second.ShouldHoldItsOwnAsync();

    [Then("the rules permit what comes of it")]
    public Task ThenTheRulesPermitIt() => holding.ShouldBePermittedAsync();

    [Then("what is altered is noticed, each time")]
    public void ThenAlterationsAreNoticed() => alterations.AlterationsShouldBeNoticed();

    [Then("nothing is committed in its place")]
    public void ThenNothingIsCommittedInItsPlace() => alterations.CommitsShouldBeRefused();

    [Then("the request is granted")]
    public Task ThenTheRequestIsGranted() => holding.ShouldBeGrantedAsync();
}
