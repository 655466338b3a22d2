using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Specs;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Specs.Subjects;

namespace Caelmor.Conformance.Evidence.Tests.Samples;

/// <summary>Certificates, issued as the tool issues them.</summary>
internal static class Issued
{
    public static readonly Suite Suite = SmallSuite.OfTheCanon();

    /// <summary>The canon, tried on the reference unless somebody else is named.</summary>
    public static readonly Spec Spec = CanonSpec.Of(new OrchestratorKind(
        new ReferenceImplementation(),
        (_, _, _) => throw new NotSupportedException("Nobody is started here.")));

    private static readonly TimeSpan Generous = TimeSpan.FromMinutes(2);

    private static readonly Lazy<Task<Certificate>> Certified =
        new(() => IssueAsync(new ReferenceImplementation()));

    private static readonly Lazy<Task<Certificate>> Rejected =
        new(() => IssueAsync(MutantCatalog.Find("commits-what-it-has")!));

    /// <summary>The reference's.</summary>
    public static Task<Certificate> ToTheReference => Certified.Value;

    /// <summary>That of a mutant which breaks rules, and neither hangs nor crashes.</summary>
    public static Task<Certificate> ToAMutant => Rejected.Value;

    public static async Task<Certificate> IssueAsync(
        IImplementation implementation, Suite? suite = null, TimeSpan? limit = null)
    {
        suite ??= Suite;
        var book = new TranscriptBook();
        var recording = new OrchestratorSubject(implementation).Recorded(book)!;
        var certifier = new Certifier(suite, new() { TimeLimit = limit ?? Generous });
        var verdict = await certifier.JudgeAsync(recording, CancellationToken.None);
        return CertificateWriter.Write(
            verdict,
            suite,
            new(
                implementation.Name,
                implementation.Version,
                SubjectBinding.InProcess,
                "Theirs.dll",
                "00"),
            book,
            new(
                "0.1.0",
                "An operating system",
                "X64",
                ".NET 10",
                Seed: 0,
                IsShuffled: false,
                TimeLimitSeconds: 2,
                new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
                1.5));
    }

    /// <summary>A few trials of one, on which a byte can be flipped often.</summary>
    public static Certificate Few(Certificate certificate, int trials)
    {
        // Those in generated worlds have thousands of events each.
        const int Short = 100;
        ImmutableArray<CertifiedTrial> kept =
            [.. certificate.Trials.Where(trial => trial.Transcript.Length < Short).Take(trials)];
        var named = kept.SelectMany(trial => trial.Transcript).Select(one => $"{one}").ToList();
        return Forgery.Reseal(certificate with
        {
            Spec = certificate.Spec with
            {
                Rules = certificate.Spec.Rules.RemoveRange(certificate.Spec.Rules.Keys.Skip(3)),
            },
            Trials = kept,
            Contents = certificate.Contents.RemoveRange(certificate.Contents.Keys.Where(
                digest => !named.Any(text => text.Contains(digest)))),
        });
    }
}
