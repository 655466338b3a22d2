using System.Text;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.WorldGrid.Specs.Tests.Evidence;

/// <summary>A grid's certificate is judged again where the grid is not.</summary>
public sealed class The_certificate_of_a_grid
{
    private const int Flips = 60;

    // Thoroughly, in all circumstances; otherwise as the scenarios are written.
    private static readonly Suite Suite = Thorough.IsWanted
        ? WorldGridSpec.Suite()
        : WorldGridSpec.Suite().Under(null);

    private static readonly Lazy<Task<Certificate>> Honest =
        new(() => IssuedCertificate.IssueAsync(Suite, TheWorldGrids.Spec.Subjects.Default));

    // Of each sort one; with CAELMOR_THOROUGH every ninth.
    public static TheoryData<string> Mutants => Thorough.IsWanted
        ? [.. TheWorldGrids.Spec.Mutants.Where((_, place) => place % 9 == 0)
            .Select(mutant => mutant.Name)]
        : ["says-stored", "falls-over"];

    [LongFact]
    public async Task Is_confirmed_for_the_embedded_grid()
    {
        var certificate = await Honest.Value;

        certificate.Decision.Should().Be(Decision.Certified);
        (await VerifyAsync(certificate)).Objections.Should().BeEmpty();
    }

    [LongTheory]
    [MemberData(nameof(Mutants))]
    public async Task Is_confirmed_as_a_rejection_for_a_mutant(string mutant)
    {
        var certificate = await IssuedCertificate.IssueAsync(
            Suite, TheWorldGrids.Spec.Mutant(mutant)!.Subject);

        certificate.Decision.Should().Be(Decision.Rejected);
        (await VerifyAsync(certificate)).Objections.Should().BeEmpty();
    }

    [LongFact]
    public async Task Tells_a_flipped_byte()
    {
        var bytes = Encoding.UTF8.GetBytes(CertificateFile.Write(await Honest.Value));

        for (var flip = 0; flip < Flips; flip++)
        {
            var place = (int)((long)flip * (bytes.Length - 1) / Flips);
            byte[] flipped = [.. bytes];
            flipped[place] ^= 1;

            Verifier.Inspect(Encoding.UTF8.GetString(flipped), trustedKey: null)
                .Objections.Should().NotBeEmpty("byte {0} was flipped", place);
        }
    }

    [LongFact]
    public async Task Is_not_confirmed_where_something_else_was_done_to_a_piece()
    {
        var certificate = await Honest.Value;
        var forged = certificate with
        {
            Trials = [.. certificate.Trials.Select((trial, place) => place > 0 ? trial : trial with
            {
                Transcript = [.. trial.Transcript.Where(said =>
                    said is not TranscriptEvent.Did { Method: "place/write" })],
            })],
        };

        (await VerifyAsync(CertificateDigest.Seal(forged))).Objections.Should().NotBeEmpty();
    }

    private static Task<Verification> VerifyAsync(Certificate certificate) =>
        IssuedCertificate.VerifyAsync(TheWorldGrids.Spec, Suite, certificate);
}
