using System.Collections.Immutable;
using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Transcripts;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Wire.Forms;

namespace Caelmor.Persistence.Certificates.Replaying;

/// <summary>An implementation that is not at hand: it does and says what is written
/// down.</summary>
/// <param name="certificate">Where that is written.</param>
/// <param name="ids">What the trials are called there.</param>
internal sealed class ReplayedSubject(Certificate certificate, TrialIds ids) : ITrialSubject, ITranscripts
{
    private readonly Dictionary<string, CertifiedTrial> _trials =
        certificate.Trials.ToDictionary(trial => trial.Id);

    public string Name => certificate.Subject.Name;

    public string Version => certificate.Subject.Version;

    public ImmutableSortedDictionary<string, StateForm> States => certificate.States;

    public StatePool Pool { get; } = new(certificate.States);

    public ImmutableArray<TranscriptEvent> Of(Scenario scenario) =>
        _trials[ids.Of(scenario)].Transcript;

    public ITrialSession Begin(Scenario scenario) =>
        new ReplayedSession(this, _trials[ids.Of(scenario)]);
}
