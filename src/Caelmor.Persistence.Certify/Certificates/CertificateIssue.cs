using System.Runtime.InteropServices;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Transcripts;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Repetition;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Planning;

namespace Caelmor.Persistence.Certify.Certificates;

/// <summary>Makes the certificate of a run.</summary>
/// <param name="conduct">How the trials are run.</param>
/// <param name="subject">Who is tried.</param>
internal sealed class CertificateIssue(Conduct conduct, Subject subject)
{
    private readonly RecordingSubject _recording = new(subject.Trials);
    private readonly SubjectIdentity _identity = subject.Identity();
    private readonly DateTimeOffset _started = TimeProvider.System.GetUtcNow();

    /// <summary>Whoever is tried, written down meanwhile.</summary>
    public ITrialSubject Trials => _recording;

    /// <summary>What the digest of whoever is tried leaves out, a sentence each.</summary>
    public IReadOnlyList<string> Remarks => _identity.Remarks;

    /// <summary>The version of this certifier.</summary>
    public static string CertifierVersion =>
        typeof(CertificateIssue).Assembly.GetName().Version!.ToString(3);

    /// <summary>The certificate to come; null if none is wanted.</summary>
    /// <exception cref="StopException">Whoever is tried can't have one.</exception>
    public static CertificateIssue? For(Subject subject, CertifyRequest request) =>
        request.Out is null ? null
        : subject.PlanJudge == PlanJudge.Canonical ? new(request.Conduct, subject)
        : throw StopException.Misuse(
            $"{subject.Title} is a mutant that judges plans, and no implementation: it has no "
            + "certificate. Leave --out away.");

    /// <summary>Why there is none after all; null if there is one.</summary>
    public static string? Refusal(Judgement judgement) =>
        judgement.Decision is not (Decision.Certified or Decision.Rejected)
            ? "only a full run without a fault has a certificate."
        : judgement.Differences.Length > 0
            ? "a certificate tells of one run, and this one was not the same twice."
        : null;

    /// <summary>What the run came to, as a document.</summary>
    public Certificate Of(Verdict verdict, Suite suite) => CertificateWriter.Write(
        verdict,
        suite,
        _identity.Subject,
        _recording,
        new(
            CertifierVersion,
            RuntimeInformation.OSDescription,
            RuntimeInformation.OSArchitecture.ToString(),
            RuntimeInformation.FrameworkDescription,
            conduct.Seed ?? 0,
            conduct.Seed is not null,
            conduct.TimeLimit.TotalSeconds,
            _started,
            Math.Round(verdict.Duration.TotalSeconds, 3)));
}
