using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Stories;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The vocabulary of what a server has been through before, and what left it as it
/// was.</summary>
[Binding]
public sealed class PastSteps(PastDriver past, StoryDriver story)
{
    [Given("the server was saved before")]
    public Task GivenTheServerWasSavedBefore() => past.SaveAsync();

    [Given("the server was restored before")]
    public Task GivenTheServerWasRestoredBefore() => past.RestoreAsync();

    [Given("the server was saved before, and at step {int} of it a client called {string} asked to {word}")]
    public Task GivenTheServerWasSavedAmidCompany(int step, string client, string request) =>
        past.AmidCompanyAsync(Company(client, request, step), past.SaveAsync);

    [Given("the server was restored before, and at step {int} of it a client called {string} asked to {word}")]
    public Task GivenTheServerWasRestoredAmidCompany(int step, string client, string request) =>
        past.AmidCompanyAsync(Company(client, request, step), past.RestoreAsync);

    [Given("a save was rejected before, for {SaveTrouble}")]
    public Task GivenASaveWasRejectedBefore(SaveTrouble trouble) =>
        story.SaveAsync(Requester.Server, trouble.Trouble);

    [Given("a restore was rejected before, for {RestoreTrouble}")]
    public Task GivenARestoreWasRejectedBefore(RestoreTrouble trouble) =>
        story.RestoreAsync(Requester.Server, trouble.Trouble);

    [Given("a save was rejected before, for nothing was restored")]
    public Task GivenASaveCameTooEarly() => story.SaveAsync(Requester.Server);

    [Given("a restore was rejected before, for it was running")]
    public Task GivenARestoreCameTooLate() => story.RestoreAsync(Requester.Server);

    [Given("a client called {string} asked to {word} before")]
    public Task GivenAClientAskedBefore(string client, string request) =>
        CircumstanceSteps.IsSave(request)
            ? story.SaveAsync(Requester.Client(client))
            : story.RestoreAsync(Requester.Client(client));

    private static Company Company(string client, string request, int step) =>
        new(Requester.Client(client), CircumstanceSteps.IsSave(request), step);
}
