using System.Collections.Immutable;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Transcripts;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Site.Tests.Samples;

/// <summary>Certificates of the reference and of two mutants, made as they always are.</summary>
internal static class SampleCertificates
{
    private static readonly Lazy<Task<ImmutableArray<Certificate>>> Made = new(MakeAsync);

    /// <summary>The reference, which is certified, and two mutants, which are not.</summary>
    public static Task<ImmutableArray<Certificate>> AllAsync() => Made.Value;

    private static async Task<ImmutableArray<Certificate>> MakeAsync() =>
    [
        await MakeAsync(new ReferenceImplementation()),
        await MakeAsync(MutantOnTrial.All.Single(mutant => mutant.Name == "commits-what-it-has").Implementation),
        await MakeAsync(MutantOnTrial.All.Single(mutant => mutant.Name == "restores-into-a-running-server").Implementation),
    ];

    private static async Task<Certificate> MakeAsync(IImplementation implementation)
    {
        var options = new CertifierOptions { TimeLimit = TimeSpan.FromMinutes(1) };
        var recording = new RecordingSubject(new SharedSubject(implementation));
        var verdict = await new Certifier(Library.Suite, options)
            .JudgeAsync(recording, CancellationToken.None);
        return CertificateWriter.Write(
            verdict,
            Library.Suite,
            new(implementation.Name, implementation.Version, SubjectBinding.InProcess, "", ""),
            recording,
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
