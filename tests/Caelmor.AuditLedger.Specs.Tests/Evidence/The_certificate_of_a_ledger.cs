using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.AuditLedger.Specs.Tests.Evidence;

/// <summary>A ledger's certificate is judged again where the ledger is not.</summary>
public sealed class The_certificate_of_a_ledger
{
    // Thoroughly, in all circumstances; otherwise as the scenarios are written.
    private static readonly Suite Suite = Thorough.IsWanted
        ? AuditLedgerSpec.Suite()
        : AuditLedgerSpec.Suite().Under(null);

    // Of each sort one; with CAELMOR_THOROUGH every third.
    public static TheoryData<string> Mutants => Thorough.IsWanted
        ? [.. TheAuditLedgers.Spec.Mutants.Where((_, place) => place % 3 == 0)
            .Select(mutant => mutant.Name)]
        : ["acknowledges-before-the-flush", "goes-on-after-a-failure", "starts-with-an-empty-ledger"];

    [Fact]
    public async Task Is_confirmed_for_the_reference()
    {
        var certificate = await IssueAsync(TheAuditLedgers.Spec.Subjects.Default);

        certificate.Decision.Should().Be(Decision.Certified);
        (await VerifyAsync(certificate)).Objections.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Mutants))]
    public async Task Is_confirmed_as_a_rejection_for_a_mutant(string mutant)
    {
        var certificate = await IssueAsync(TheAuditLedgers.Spec.Mutant(mutant)!.Subject);

        certificate.Decision.Should().Be(Decision.Rejected);
        (await VerifyAsync(certificate)).Objections.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_not_confirmed_where_something_else_was_done_to_a_file()
    {
        var certificate = await IssueAsync(TheAuditLedgers.Spec.Subjects.Default);
        var forged = certificate with
        {
            Trials = [.. certificate.Trials.Select((trial, place) => place > 0 ? trial : trial with
            {
                Transcript = [.. trial.Transcript.Where(said =>
                    said is not TranscriptEvent.Did { Method: "mount/flush" })],
            })],
        };

        (await VerifyAsync(CertificateDigest.Seal(forged))).Objections.Should().NotBeEmpty();
    }

    private static Task<Certificate> IssueAsync(ISubject ledger) =>
        IssuedCertificate.IssueAsync(Suite, ledger);

    private static Task<Verification> VerifyAsync(Certificate certificate) =>
        IssuedCertificate.VerifyAsync(TheAuditLedgers.Spec, Suite, certificate);
}
