using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Protocol.Ports;
using Caelmor.Persistence.Specs.Trials;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>One trial, written down.</summary>
internal sealed class RecordingSession(
    ITrialSession session, Transcript transcript, TranscriptBook book)
    : ITrialSession, IImplementation
{
    private int _servers;

    public IImplementation Implementation => this;

    public string Name => session.Implementation.Name;

    public string Version => session.Implementation.Version;

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server)
    {
        var number = Interlocked.Increment(ref _servers);
        var recorded = new CallingServer(number, new RecordingPorts(server, transcript, book));
        var orchestrator = new Lazy<IPersistenceOrchestrator>(() =>
        {
            var theirs = session.Implementation.CreateOrchestrator(recorded);
            AnswerShape.ShouldBeGiven(theirs);
            return theirs;
        });
        return new RecordingOrchestrator(number, orchestrator, transcript);
    }

    public async Task<Exception?> EndAsync(bool isAbandoned)
    {
        if (isAbandoned)
        {
            transcript.Close();
        }

        var fault = await session.EndAsync(isAbandoned);
        if (fault is not null)
        {
            transcript.AddFault(fault);
        }

        return fault;
    }
}

/// <summary>Whoever is tried, with everything that is said to and by it written down.</summary>
/// <param name="subject">Whoever is tried.</param>
/// <param name="book">Where it is written down.</param>
internal sealed class RecordedTrials(ITrialSubject subject, TranscriptBook book) : ITrialSubject
{
    public string Name => subject.Name;

    public string Version => subject.Version;

    public ITrialSession Begin(Conformance.Features.Scenario scenario) =>
        new RecordingSession(subject.Begin(scenario), book.Begin(scenario), book);
}
