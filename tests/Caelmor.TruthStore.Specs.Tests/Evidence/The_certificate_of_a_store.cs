using System.Text;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.TruthStore.Specs.Tests.Evidence;

/// <summary>A store's certificate is judged again where there is neither the store, nor a disk,
/// nor a process.</summary>
public sealed class The_certificate_of_a_store
{
    private const int Flips = 40;

    // Of each sort one; with CAELMOR_THOROUGH all of them.
    private static readonly string[] OfEachSort =
    [
        "writes-in-place", "seals-what-it-finds", "leaves-its-lock-behind",
    ];

    public static TheoryData<string> Mutants => Thorough.IsWanted
        ? [.. TheTruthStores.Spec.Mutants.Select(mutant => mutant.Name)]
        : [.. OfEachSort];

    [Fact]
    public async Task Is_confirmed_for_the_file_store()
    {
        var certificate = await Issued.ToTheFileStore;

        certificate.Trials.Where(trial => trial.Failure is not null)
            .Select(trial => $"{trial.Id}: {trial.Failure}").Should().BeEmpty();
        certificate.Decision.Should().Be(Decision.Certified);
        (await Issued.VerifyAsync(certificate)).ShouldBeConfirmed(notRejudgeable: 0);
    }

    [LongTheory]
    [MemberData(nameof(Mutants))]
    public async Task Is_confirmed_as_a_rejection_for_a_mutant(string mutant)
    {
        var certificate = await Issued.To(mutant);

        certificate.Decision.Should().Be(Decision.Rejected);
        (await Issued.VerifyAsync(certificate)).ShouldBeConfirmed(notRejudgeable: 0);
    }

    [Fact]
    public async Task Holds_what_was_said_to_stores_to_processes_and_of_their_files()
    {
        var certificate = await Issued.ToTheFileStore;
        var said = certificate.Trials.SelectMany(trial => trial.Transcript).ToList();

        said.OfType<TranscriptEvent.Asked>().Select(one => one.Method).Distinct()
            .Should().BeEquivalentTo(
                "store/open", "store/commit", "store/read", "store/read-epoch", "store/close",
                "process/start", "process/tell", "process/end");
        said.OfType<TranscriptEvent.Did>().Select(one => one.Method).Distinct()
            .Should().BeEquivalentTo(
                "store/read-value", "process/kill",
                "files/clear", "files/list-alterations", "files/alter-copy");
    }

    [LongFact]
    public async Task Names_large_states_of_the_suite_and_does_not_hold_them()
    {
        var certificate = await Issued.ToTheFileStore;

        // Most of it is what was asked: of crowds, of thousands of data and of 4 MiB it has nothing.
        CertificateFile.Write(certificate).Length.Should().BeLessThan(6_000_000);
        certificate.Contents.Should().NotBeEmpty();
        certificate.Contents.Values.Sum(content => content.GetRawText().Length)
            .Should().BeLessThan(1_000_000);
    }

    [LongFact]
    public async Task Tells_a_flipped_byte_and_where_it_is()
    {
        var text = CertificateFile.Write(await Issued.ToTheFileStore);
        var bytes = Encoding.UTF8.GetBytes(text);

        Parallel.For(0, Flips, flip =>
        {
            var place = (int)((long)flip * (bytes.Length - 1) / Flips);
            byte[] flipped = [.. bytes];
            flipped[place] ^= 1;

            var found = Verifier.Inspect(Encoding.UTF8.GetString(flipped), null);

            found.Objections.Should().NotBeEmpty("byte {0} was flipped", place);
            string.Join('\n', found.Objections).Should().MatchRegex(
                "features/truth-store/|The content [0-9a-f]|The head was changed|Line [0-9]"
                + "|This is no certificate",
                "byte {0} was flipped",
                place);
        });
    }
}
