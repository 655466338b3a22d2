using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Wire.Forms;
using Caelmor.Persistence.Wire.Requests;

namespace Caelmor.Persistence.Certificates.Transcripts;

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
        transcript.Add(
            new TranscriptEvent.Asked(server, method, RequesterForm.Of(requester)));
        try
        {
            var outcome = await ask();
            Answer.ShouldBeWellFormed(outcome, method.Split('/')[^1]);
            transcript.Add(new TranscriptEvent.Answered(written(outcome)));
            return outcome;
        }
        catch (Exception fault)
        {
            transcript.AddFault(fault);
            throw;
        }
    }
}
