using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>Does to a server what was done to it, and answers what was answered.</summary>
/// <param name="number">The number of its own server.</param>
/// <param name="events">What was said in the trial.</param>
internal sealed class ReplayedOrchestrator(int number, ReplayedEvents events)
    : IPersistenceOrchestrator
{
    public async ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation) =>
        (await AskAsync(RequestMethods.Save, requester, cancellation)).ReadSave();

    public async ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        (await AskAsync(RequestMethods.Restore, requester, cancellation)).ReadRestore();

    private Task<OutcomeForm> AskAsync(
        string method, Requester requester, CancellationToken cancellation) =>
        events.AskAsync(AskedForm.Of(number, method, requester), cancellation);
}
