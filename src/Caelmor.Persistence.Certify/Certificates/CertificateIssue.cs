using System.Runtime.InteropServices;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Transcripts;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certify.Certificates;

/// <summary>Makes the certificate of a run.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="subject">Who is tried.</param>
internal sealed class CertificateIssue(CertifyRequest request, Subject subject)
{
    private readonly RecordingSubject _recording = new(subject.Trials);
    private readonly DateTimeOffset _started = TimeProvider.System.GetUtcNow();

    /// <summary>Whoever is tried, written down meanwhile.</summary>
    public ITrialSubject Trials => _recording;

    /// <summary>The version of this certifier.</summary>
    public static string CertifierVersion =>
        typeof(CertificateIssue).Assembly.GetName().Version!.ToString(3);

    /// <summary>What the run came to, as a document.</summary>
    public Certificate Of(Verdict verdict, Suite suite) => CertificateWriter.Write(
        verdict,
        suite,
        subject.Identity(),
        _recording,
        new(
            CertifierVersion,
            RuntimeInformation.OSDescription,
            RuntimeInformation.OSArchitecture.ToString(),
            RuntimeInformation.FrameworkDescription,
            request.Seed ?? 0,
            request.Seed is not null,
            request.TimeLimit.TotalSeconds,
            _started,
            Math.Round(verdict.Duration.TotalSeconds, 3)));
}
