using System.Collections.Concurrent;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Asks an orchestrator something and keeps all that can be observed of it.</summary>
/// <param name="server">The server that it is asked about.</param>
/// <param name="journal">Where everything done to the server is written down.</param>
/// <param name="aftermath">Watches the server when it has answered.</param>
/// <param name="company">Who else asks meanwhile; null for nobody.</param>
internal sealed class Observation(
    ObservedServer server, Journal journal, Aftermath aftermath, Company? company = null)
{
    private readonly ConcurrentQueue<Reach> _reached = [];
    private IPersistenceOrchestrator? _asked;
    private ServerView? _atProduction;

    public async Task<(T Outcome, ObservedRequest Request)> ObserveAsync<T>(
        PortAction request,
        Func<IPersistenceOrchestrator> orchestrator,
        Func<IPersistenceOrchestrator, CancellationToken, ValueTask<T>> ask)
        where T : notnull
    {
        aftermath.Asked(journal);
        server.WaitAgain();
        var before = server.TakePicture();
        var first = journal.Count;
        journal.Step += Watch;
        try
        {
            journal.Note("server", request);
            var outcome = await AskAsync(request, orchestrator, ask);
            await (company?.MeetAtTheEndAsync() ?? Task.CompletedTask);
            journal.Note("orchestrator", PortAction.Answered, outcome.ToString() ?? "");
            var entries = journal.Since(first);
            var after = server.TakePicture();
            await (company?.EndAsync(journal) ?? Task.CompletedTask);
            return (outcome, new(before, _atProduction, after, entries) { Reached = [.. _reached] });
        }
        finally
        {
            journal.Step -= Watch;
            company?.Forget();
            aftermath.Answered(journal);
        }
    }

    private void Watch()
    {
        switch (journal.Last?.Action)
        {
            case PortAction.Produce when _atProduction is null:
                _atProduction = server.TakePicture();
                break;
            case PortAction.TakeBack or PortAction.BecomeEligible or PortAction.Admit:
                _reached.Enqueue(new(journal.Last!, server.Systems.ToLookup(
                    system => system.Name, system => system.Status)));
                break;
        }

        if (_asked is not null)
        {
            company?.Step(_asked, server.Patience);
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
            _asked = theirs;
            company?.Begin(theirs, server.Patience);
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
