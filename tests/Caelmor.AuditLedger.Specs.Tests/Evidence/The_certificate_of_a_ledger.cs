using System.Text.Json;
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

    // The embedded ledger's, issued once for all who read it.
    private static readonly Lazy<Task<Certificate>> Issued =
        new(() => IssueAsync(TheAuditLedgers.Spec.Subjects.Default));

    // Of each sort one; with CAELMOR_THOROUGH every third.
    public static TheoryData<string> Mutants => Thorough.IsWanted
        ? [.. TheAuditLedgers.Spec.Mutants.Where((_, place) => place % 3 == 0)
            .Select(mutant => mutant.Name)]
        : ["acknowledges-before-the-flush", "goes-on-after-a-failure", "starts-with-an-empty-ledger"];

    [Fact]
    public async Task Is_confirmed_for_the_reference()
    {
        var certificate = await Issued.Value;

        certificate.Decision.Should().Be(Decision.Certified);
        (await VerifyAsync(certificate)).Objections.Should().BeEmpty();
    }

    [LongTheory]
    [MemberData(nameof(Mutants))]
    public async Task Is_confirmed_as_a_rejection_for_a_mutant(string mutant)
    {
        var certificate = await IssueAsync(TheAuditLedgers.Spec.Mutant(mutant)!.Subject);

        certificate.Decision.Should().Be(Decision.Rejected);
        (await VerifyAsync(certificate)).Objections.Should().BeEmpty();
    }

    [LongFact]
    public async Task Is_not_confirmed_where_something_else_was_done_to_a_file()
    {
        var certificate = await Issued.Value;
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

    [Fact]
    public async Task Says_once_what_is_replayed_over_and_over()
    {
        var certificate = await Issued.Value;
        var trials = certificate.Trials;

        // Of a trial with thousands of events that are replayed, each is there once.
        trials.Should().AllSatisfy(trial => Reduced(trial)
            .Where(said => said.Params.TryGetProperty("event", out _))
            .Select(said => said.Params.GetProperty("event").GetRawText())
            .Should().OnlyHaveUniqueItems());
        trials.Sum(trial => Reduced(trial).Count(IsAgain)).Should().BePositive();
        trials.Should().AllSatisfy(trial => Count(trial, "memory: reduce {").Should()
            .BeLessThanOrEqualTo(8 * Count(trial, "memory: begin")));
    }

    [LongTheory]
    [InlineData("""{"process":1,"from":2,"to":4711}""")]
    [InlineData("""{"process":1,"from":0,"to":1}""")]
    [InlineData("""{"process":1,"from":3,"to":1}""")]
    public async Task Is_not_confirmed_where_events_are_reduced_again_that_never_were(string said)
    {
        var certificate = await Issued.Value;
        var chosen = certificate.Trials.First(trial => Reduced(trial).Any(IsAgain));
        var again = Reduced(chosen).First(IsAgain);
        var forged = certificate with
        {
            Trials = [.. certificate.Trials.Select(trial => trial != chosen ? trial : trial with
            {
                Transcript = trial.Transcript.Replace(
                    again, again with { Params = JsonElement.Parse(said) }),
            })],
        };

        (await VerifyAsync(CertificateDigest.Seal(forged))).Objections.Should().NotBeEmpty();
    }

    private static IEnumerable<TranscriptEvent.Did> Reduced(CertifiedTrial trial) => trial.Transcript
        .OfType<TranscriptEvent.Did>().Where(said => said.Method == "memory/reduce");

    private static int Count(CertifiedTrial trial, string entry) => trial.Journal.Entries.Count(
        one => one.StartsWith(entry, StringComparison.Ordinal));

    private static bool IsAgain(TranscriptEvent.Did said) =>
        said.Params.TryGetProperty("from", out _);

    private static Task<Certificate> IssueAsync(ISubject ledger) =>
        IssuedCertificate.IssueAsync(Suite, ledger);

    private static Task<Verification> VerifyAsync(Certificate certificate) =>
        IssuedCertificate.VerifyAsync(TheAuditLedgers.Spec, Suite, certificate);
}
