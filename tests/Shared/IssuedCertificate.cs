using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Specs;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>Certificates as the certifier issues them, without its command line.</summary>
internal static class IssuedCertificate
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    /// <summary>Tries somebody, and writes down what came of it.</summary>
    /// <param name="suite">What they are tried with.</param>
    /// <param name="subject">Who is tried.</param>
    /// <param name="limit">The limit of a trial; null for a generous one.</param>
    public static async Task<Certificate> IssueAsync(
        Suite suite, ISubject subject, TimeSpan? limit = null)
    {
        var book = new TranscriptBook();
        var verdict = await new Certifier(suite, new() { TimeLimit = limit ?? Long })
            .JudgeAsync(subject.Recorded(book)!, CancellationToken.None);
        return CertificateWriter.Write(
            verdict,
            suite,
            new(subject.Name, subject.Version, SubjectBinding.InProcess, "Theirs.dll", "00"),
            book,
            new(
                "0.1.0",
                "An operating system",
                "X64",
                ".NET 10",
                Seed: 0,
                IsShuffled: false,
                TimeLimitSeconds: 300,
                new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
                1.5));
    }

    /// <summary>Judges a certificate again, where whoever was tried is not.</summary>
    public static Task<Verification> VerifyAsync(Spec spec, Suite suite, Certificate certificate) =>
        new Verifier(spec, suite, new()).VerifyAsync(
            Verifier.Inspect(CertificateFile.Write(certificate), trustedKey: null),
            CancellationToken.None);
}
