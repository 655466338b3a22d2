using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Trials;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>One trial, played again out of its transcript.</summary>
/// <param name="name">What the implementation called itself.</param>
/// <param name="version">Its version.</param>
/// <param name="transcripts">The states that the events name.</param>
/// <param name="events">What was said in the trial.</param>
internal sealed class ReplayedSession(
    string name, string version, ITranscripts transcripts, IEnumerable<TranscriptEvent> events)
    : ITrialSession, IImplementation
{
    private readonly ReplayedEvents _events = new(events, transcripts);

    public IImplementation Implementation => this;

    public string Name => name;

    public string Version => version;

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
        new ReplayedOrchestrator(_events.Open(server), _events);

    public void DoWhatCameLate() => _events.PlayWhatCameLate();

    /// <summary>What came to light when the trial was over, comes to light again.</summary>
    public Task<Exception?> EndAsync(bool isAbandoned)
    {
        if (!isAbandoned)
        {
            _events.PlayWhatCameLate();
        }

        return Task.FromResult(_events.Left is { } left ? Fault(left) : null);
    }

    private static Exception Fault(TranscriptEvent left) => left switch
    {
        TranscriptEvent.AnsweredMalformed malformed =>
            new MalformedAnswerException(malformed.Expected, malformed.Found),
        TranscriptEvent.Crashed crashed => new ReplayedCrashException(crashed.Message),
        _ => new ReplayException($"the scenario has no place for {left}."),
    };
}

/// <summary>An implementation that is not at hand: it does and says what is written
/// down.</summary>
/// <param name="name">What it called itself.</param>
/// <param name="version">Its version.</param>
/// <param name="transcripts">Where it is written down.</param>
internal sealed class ReplayedTrials(string name, string version, ITranscripts transcripts)
    : ITrialSubject
{
    public string Name => name;

    public string Version => version;

    public ITrialSession Begin(Conformance.Features.Scenario scenario) =>
        new ReplayedSession(name, version, transcripts, transcripts.Of(scenario));
}
