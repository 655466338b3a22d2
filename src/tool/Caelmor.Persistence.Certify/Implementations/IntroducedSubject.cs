using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>Somebody's own, asked for its name and version once.</summary>
/// <param name="subject">The one who is tried.</param>
/// <param name="name">What it called itself.</param>
/// <param name="version">Its version.</param>
internal sealed class IntroducedSubject(ISubject subject, string name, string version) : ISubject
{
    public string Name => name;

    public string Version => version;

    public ITrialHost Host(CertifierOptions options) => subject.Host(options);

    public ISubject? Recorded(TranscriptBook transcripts) =>
        subject.Recorded(transcripts) is { } recorded
            ? new IntroducedSubject(recorded, name, version)
            : null;
}
