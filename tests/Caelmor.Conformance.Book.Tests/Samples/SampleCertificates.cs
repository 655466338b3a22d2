using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Subjects;

namespace Caelmor.Conformance.Book.Tests.Samples;

/// <summary>Certificates of the reference and of two mutants, made as they always are.</summary>
internal static class SampleCertificates
{
    private static readonly Lazy<Task<ImmutableArray<Certificate>>> Made = new(MakeAsync);

    /// <summary>The reference, which is certified, and two mutants, which are not.</summary>
    public static Task<ImmutableArray<Certificate>> AllAsync() => Made.Value;

    /// <summary>A certificate of the other spec, whose trials all passed. Nobody was tried: a book
    /// repeats what is written.</summary>
    public static async Task<Certificate> OfAStoreAsync()
    {
        var one = (await AllAsync())[0];
        ImmutableArray<CertifiedTrial> trials =
        [
            .. Library.StoreSuite.Trials(seed: 0).Select(trial => new CertifiedTrial(
                trial.Id,
                trial.Name,
                IsControl: trial.Id.EndsWith(":control"),
                [.. trial.Shows],
                ScenarioDigest.Of(trial),
                Finding.Obeyed,
                Failure: null,
                new("", []),
                [],
                "")),
        ];
        return one with
        {
            Subject = one.Subject with { Name = "a store" },
            Spec = SpecDigest.Of(Library.StoreSuite),
            Counts = new(trials.Length, trials.Length, trials.Length),
            Trials = trials,
        };
    }

    private static async Task<ImmutableArray<Certificate>> MakeAsync() =>
    [
        await MakeAsync(new ReferenceImplementation()),
        await MakeAsync(MutantCatalog.Find("commits-what-it-has")!),
        await MakeAsync(MutantCatalog.Find("restores-into-a-running-server")!),
    ];

    private static async Task<Certificate> MakeAsync(IImplementation implementation)
    {
        var options = new CertifierOptions { TimeLimit = TimeSpan.FromMinutes(1) };
        var book = new TranscriptBook();
        var recording = new OrchestratorSubject(implementation).Recorded(book)!;
        var verdict = await new Certifier(Library.Suite, options)
            .JudgeAsync(recording, CancellationToken.None);
        return CertificateWriter.Write(
            verdict,
            Library.Suite,
            new(implementation.Name, implementation.Version, SubjectBinding.InProcess, "", ""),
            book,
            new(
                "0.1.0",
                "Debian GNU/Linux 12",
                "X64",
                ".NET 10.0.0",
                Seed: 0,
                IsShuffled: false,
                TimeLimitSeconds: 60,
                new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.Zero),
                DurationSeconds: 0.6));
    }
}
