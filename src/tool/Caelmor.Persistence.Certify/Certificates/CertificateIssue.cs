using System.Runtime.InteropServices;
using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.Certificates;

/// <summary>Makes the certificate of a run.</summary>
internal sealed class CertificateIssue
{
    private readonly RunSettings _settings;
    private readonly TranscriptBook _transcripts = new();
    private readonly SubjectIdentity _identity;
    private readonly DateTimeOffset _started = TimeProvider.System.GetUtcNow();

    /// <exception cref="StopException">Whoever is tried can't have one.</exception>
    public CertificateIssue(TriedSubject subject, RunSettings settings)
    {
        _settings = settings;
        Subject = subject.Subject.Recorded(_transcripts) ?? throw StopException.Misuse(
            $"{subject.Title} has no certificate: nothing that it does can be written down and "
            + "judged again. Leave --out away.");
        _identity = subject.Identity();
    }

    /// <summary>Whoever is tried, written down meanwhile.</summary>
    public ISubject Subject { get; }

    /// <summary>What the digest of whoever is tried leaves out, a sentence each.</summary>
    public IReadOnlyList<string> Remarks => _identity.Remarks;

    /// <summary>The version of this certifier.</summary>
    public static string CertifierVersion =>
        typeof(CertificateIssue).Assembly.GetName().Version!.ToString(3);

    /// <summary>Why there is none after all; null if there is one.</summary>
    public static string? Refusal(Judgement judgement) =>
        judgement.Decision is not (Decision.Certified or Decision.Rejected)
            ? "only a full run without a fault has a certificate."
        : judgement.Runs.Any(run => run.IsCutShort)
            ? "only a full run has a certificate, and this one was ended early. --keep-going tries all."
        : judgement.Differences.Length > 0
            ? "a certificate tells of one run, and this one was not the same twice."
        : null;

    /// <summary>What the run came to, as a document.</summary>
    public Certificate Of(Verdict verdict, Suite suite) => CertificateWriter.Write(
        verdict,
        suite,
        _identity.Subject,
        _transcripts,
        new(
            CertifierVersion,
            RuntimeInformation.OSDescription,
            RuntimeInformation.OSArchitecture.ToString(),
            RuntimeInformation.FrameworkDescription,
            _settings.Seed ?? 0,
            _settings.Seed is not null,
            _settings.TimeLimit.TotalSeconds,
            _started,
            Math.Round(verdict.Duration.TotalSeconds, 3)));
}
