using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Transcripts;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Judging;

namespace Caelmor.Persistence.Certificates.Replaying;

/// <summary>One trial, played again out of its transcript.</summary>
internal sealed class ReplayedSession(ReplayedSubject subject, CertifiedTrial trial)
    : ITrialSession, IImplementation
{
    private readonly List<IGameServer> _servers = [];
    private readonly Dictionary<int, Task> _underWay = [];
    private readonly Queue<TranscriptEvent> _events = new(trial.Transcript);

    public IImplementation Implementation => this;

    public string Name => subject.Name;

    public string Version => subject.Version;

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server)
    {
        _servers.Add(server);
        return new ReplayedOrchestrator(_servers.Count, _servers, _events, _underWay, subject.Pool);
    }

    /// <summary>What came to light when the trial was over, comes to light again.</summary>
    public Task<Exception?> EndAsync(bool isAbandoned)
    {
        _events.SkipLateEnds(_underWay);
        return Task.FromResult(_events.TryDequeue(out var left) ? Fault(left) : null);
    }

    private static Exception Fault(TranscriptEvent left) => left switch
    {
        TranscriptEvent.AnsweredMalformed malformed =>
            new MalformedAnswerException(malformed.Expected, malformed.Found),
        TranscriptEvent.Crashed crashed => new ReplayedCrashException(crashed.Message),
        _ => new ReplayException($"the scenario has no place for {left}."),
    };
}
