using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Stories;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The vocabulary of stories: acts in any order, each of which comes to what the canon
/// permits.</summary>
[Binding]
public sealed class StorySteps(StoryDriver story)
{
    [Given("the server was asked to save")]
    public Task GivenTheServerWasAskedToSave() => story.SaveAsync(Requester.Server);

    [Given("the server was asked to restore")]
    public Task GivenTheServerWasAskedToRestore() => story.RestoreAsync(Requester.Server);

    [Given("the server was asked to save, but {SaveTrouble}")]
    public Task GivenTheServerWasAskedToSaveBut(SaveTrouble trouble) =>
        story.SaveAsync(Requester.Server, trouble.Trouble);

    [Given("the server was asked to save, and the store failed after the commit point")]
    public Task GivenTheStoreFailedAfterTheCommit() => story.SaveUnheardAsync(isSilent: false);

    [Given("the server was asked to save, and the store fell silent after the commit point")]
    public Task GivenTheStoreFellSilentAfterTheCommit() => story.SaveUnheardAsync(isSilent: true);

    [Given("the server was asked to restore, but {RestoreTrouble}")]
    public Task GivenTheServerWasAskedToRestoreBut(RestoreTrouble trouble) =>
        story.RestoreAsync(Requester.Server, trouble.Trouble);

    [Given("the server was asked to {word}, and at step {int} of it to {word}")]
    public Task GivenTheServerWasAskedAtOnce(string first, int step, string second) =>
        story.AskAtOnceAsync(
            CircumstanceSteps.IsSave(first), CircumstanceSteps.IsSave(second), step);

    [Given("a client called {string} asked to {word}")]
    public Task GivenAClientAsked(string client, string asked) =>
        CircumstanceSteps.IsSave(asked)
            ? story.SaveAsync(Requester.Client(client))
            : story.RestoreAsync(Requester.Client(client));

    [Given("the server stopped and started again")]
    public void GivenTheServerStoppedAndStarted() => story.StopAndStart();

    [Given("the server started its systems")]
    public void GivenTheServerStartedItsSystems() => story.StartSystems();

    [Given("Mara sold Tobin {int} arrows")]
    public void GivenMaraSoldArrows(int count) => story.Sell(count);

    [Then("the canon permits what comes of it")]
    public void ThenTheCanonPermitsIt() => story.ShouldBePermitted();
}
