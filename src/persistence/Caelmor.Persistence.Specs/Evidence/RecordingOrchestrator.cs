using System.Text.Json;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>Asks an orchestrator, and writes down what it answers.</summary>
internal sealed class RecordingOrchestrator(
    int server, Lazy<IPersistenceOrchestrator> orchestrator, Transcript transcript)
    : IPersistenceOrchestrator
{
    public ValueTask<SaveOutcome> SaveAsync(Requester requester, CancellationToken cancellation) =>
        AskAsync(
            RequestMethods.Save,
            requester,
            () => orchestrator.Value.SaveAsync(requester, cancellation),
            OutcomeForm.Of);

    public ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        AskAsync(
            RequestMethods.Restore,
            requester,
            () => orchestrator.Value.RestoreAsync(requester, cancellation),
            OutcomeForm.Of);

    private async ValueTask<T> AskAsync<T>(
        string method, Requester requester, Func<ValueTask<T>> ask, Func<T, OutcomeForm> written)
    {
        var request = transcript.Ask(AskedForm.Of(server, method, requester));
        try
        {
            var outcome = await ask();
            AnswerShape.ShouldBeWellFormed(outcome, method.Split('/')[^1]);
            transcript.Answer(
                request,
                JsonSerializer.SerializeToElement(written(outcome), ProtocolJson.Options));
            return outcome;
        }
        catch (Exception fault)
        {
            transcript.Fail(request, fault);
            throw;
        }
    }
}
