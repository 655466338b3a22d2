using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Drivers;
using Reqnroll;

namespace Caelmor.TruthStore.Specs.Steps;

/// <summary>The vocabulary of what is so beforehand, and of what happens then.</summary>
[Binding]
public sealed class StoreSteps(
    CommitDriver commits,
    ReaderDriver readers,
    OtherProcessDriver others,
    SecondPlaceDriver second,
    OpeningDriver opening,
    AlterationDriver alterations)
{
    [Given("the truths of epochs {long} to {long} were committed")]
    public void GivenTruthsWereCommitted(long from, long to) => commits.Begin(from, to);

    [Given("nothing was ever committed")]
    public void GivenNothingWasEverCommitted() => commits.BeginAnew();

    [Given("the next truth has {Oddity}")]
    public Task GivenTheNextTruthHas(Oddity oddity) => commits.PrepareAsync(oddity);

    [Given("somebody reads at every step of the commit")]
    public void GivenSomebodyReads() => readers.ReadAtEveryStep();

    [Given("another process had the store open and {Parting}")]
    public Task GivenAnotherProcessHadTheStore(Parting parting) => others.ComeAndGoAsync(parting);

    [Given("a commit was refused")]
    public Task GivenACommitWasRefused() => commits.BeRefusedAsync();

    [Given("{int} truths were committed in a second place")]
    public async Task GivenTruthsWereCommittedInASecondPlace(int count)
    {
        await commits.GoOnAsync();
        await second.CommitAsync(count);
    }

    [When("the next truth is committed")]
    public Task WhenTheNextTruthIsCommitted() => alterations.CommitAsync();

    [When("another process commits the next truth")]
    public Task WhenAnotherProcessCommits() => others.CommitAsync();

    [When("the truths of epochs {long} to {long} are committed")]
    public Task WhenTruthsAreCommitted(long from, long to) => commits.CommitAsync(from, to);

    [When("the store is opened")]
    public Task WhenTheStoreIsOpened() => opening.OpenAsync();
}
