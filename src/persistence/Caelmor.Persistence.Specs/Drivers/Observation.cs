using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Asks an orchestrator something and keeps all that can be observed of it.</summary>
internal sealed class Observation(ObservedServer server, Journal journal)
{
    private ServerView? _atProduction;

    public async Task<(T Outcome, ObservedRequest Request)> ObserveAsync<T>(
        PortAction request,
        Func<IPersistenceOrchestrator> orchestrator,
        Func<IPersistenceOrchestrator, CancellationToken, ValueTask<T>> ask)
        where T : notnull
    {
        var before = server.TakePicture();
        var first = journal.Count;
        journal.Step += Watch;
        try
        {
            journal.Note("server", request);
            var outcome = await AskAsync(request, orchestrator, ask);
            journal.Note("orchestrator", PortAction.Answered, outcome.ToString() ?? "");
            var entries = journal.Since(first);
            return (outcome, new(before, _atProduction, server.TakePicture(), entries));
        }
        finally
        {
            journal.Step -= Watch;
        }
    }

    private void Watch()
    {
        if (_atProduction is null && journal.Last?.Action is PortAction.Produce)
        {
            _atProduction = server.TakePicture();
        }
    }

    private async Task<T> AskAsync<T>(
        PortAction request,
        Func<IPersistenceOrchestrator> orchestrator,
        Func<IPersistenceOrchestrator, CancellationToken, ValueTask<T>> ask)
    {
        var what = request == PortAction.AskedToSave ? "save" : "restore";
        try
        {
            var theirs = orchestrator();
            AnswerShape.ShouldBeGiven(theirs);
            var outcome = await ask(theirs, server.Patience);
            AnswerShape.ShouldBeWellFormed(outcome, what);
            return outcome;
        }
        catch (Exception cause) when (cause is not MalformedAnswerException)
        {
            throw new ImplementationCrashedException(what, cause);
        }
    }
}
