using System.Collections.Concurrent;
using System.Collections.Immutable;
using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Wire.Forms;

namespace Caelmor.Persistence.Certificates.Transcripts;

/// <summary>Whoever is tried, with everything that is said to and by it written down.</summary>
/// <param name="subject">Whoever is tried.</param>
public sealed class RecordingSubject(ITrialSubject subject) : ITrialSubject, ITranscripts
{
    private readonly StatePool _pool = new();
    private readonly ConcurrentDictionary<string, Transcript> _transcripts = [];

    /// <inheritdoc/>
    public string Name => subject.Name;

    /// <inheritdoc/>
    public string Version => subject.Version;

    /// <inheritdoc/>
    public ITrialSession Begin(Scenario scenario)
    {
        var transcript = _transcripts[scenario.Id] = new(_pool);
        return new RecordingSession(subject.Begin(scenario), transcript);
    }

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, StateForm> States => _pool.States;

    /// <inheritdoc/>
    public ImmutableArray<TranscriptEvent> Of(Scenario scenario) =>
        _transcripts.TryGetValue(scenario.Id, out var transcript) ? transcript.Events : [];
}
