using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Digests;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Tests.Samples;

/// <summary>A forger who knows every digest, and recomputes them all.</summary>
internal static class Forgery
{
    /// <summary>Counts, decision and all digests fit what is written again.</summary>
    public static Certificate Reseal(Certificate certificate)
    {
        ImmutableArray<CertifiedTrial> trials = [.. certificate.Trials.Select(Reseal)];
        return CertificateDigest.Seal(certificate with
        {
            Trials = trials,
            Signature = null,
        });
    }

    /// <summary>Counts and decision as these trials would have them.</summary>
    public static Certificate Recount(Certificate certificate)
    {
        var passed = certificate.Trials.Count(trial => trial.Finding == Finding.Obeyed);
        return Reseal(certificate with
        {
            Counts = new(certificate.Trials.Length, certificate.Trials.Length, passed),
            Decision = passed == certificate.Trials.Length ? Decision.Certified : Decision.Rejected,
        });
    }

    /// <summary>With one trial put in the place of another.</summary>
    public static Certificate Replace(
        Certificate certificate, string id, Func<CertifiedTrial, CertifiedTrial> change) =>
        Recount(certificate with
        {
            Trials =
            [
                .. certificate.Trials.Select(trial => trial.Id == id ? change(trial) : trial),
            ],
        });

    /// <summary>The trial with another transcript.</summary>
    public static CertifiedTrial Saying(
        CertifiedTrial trial, Func<TranscriptEvent, IEnumerable<TranscriptEvent>> change) =>
        trial with { Transcript = [.. trial.Transcript.SelectMany(change)] };

    public static Task<Verification> VerifyAsync(Certificate certificate) =>
        VerifyAsync(CertificateFile.Write(certificate));

    public static Task<Verification> VerifyAsync(string text) =>
        new Verifier(Issued.Spec, Issued.Suite, new())
            .VerifyAsync(Verifier.Inspect(text, trustedKey: null), CancellationToken.None);

    private static CertifiedTrial Reseal(CertifiedTrial trial) => CertificateDigest.Seal(trial with
    {
        Journal = trial.Journal with { Digest = Sha256.Of(trial.Journal.Entries) },
    });
}
