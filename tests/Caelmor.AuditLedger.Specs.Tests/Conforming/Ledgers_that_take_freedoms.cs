using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Reference;
using Caelmor.AuditLedger.Reference.Files;
using Caelmor.AuditLedger.Reference.Running;
using Caelmor.Conformance.Certification;

namespace Caelmor.AuditLedger.Specs.Tests.Conforming;

/// <summary>Who does what the rules leave open in another way is certified all the same.</summary>
public sealed class Ledgers_that_take_freedoms
{
    [Fact]
    public Task The_reference_is_certified() => BeCertifiedAsync(() => new ReferenceLedger());

    [Fact]
    public Task The_embedded_ledger_is_certified() => BeCertifiedAsync(() => new EmbeddedLedger());

    [LongFact]
    public Task One_that_answers_later_on_another_thread_is_certified() =>
        BeCertifiedAsync(() => new LateLedger());

    [LongFact]
    public Task One_that_keeps_what_was_torn_under_another_name_is_certified() =>
        BeCertifiedAsync(() => new ReferenceLedger(LedgerSteps.Right with
        {
            Files = new SealedFileSteps
            {
                NameOfPart = (file, offset) => $"kept-{offset}-of-{file}",
            },
        }));

    private static async Task BeCertifiedAsync(Func<IAuditLedgerImplementation> start)
    {
        var verdict = await new Certifier(AuditLedgerSpec.Suite(), new()
        {
            TimeLimit = TimeSpan.FromMinutes(5),
            IsQuick = !Thorough.IsWanted,
        }).JudgeAsync(new AuditLedgerSubject(start), CancellationToken.None);

        verdict.Cases.Where(one => one.Failing is not null)
            .Select(one => one.Failing!.Result.Explanation).Should().BeEmpty();
        verdict.Cases.Should().NotBeEmpty();
    }
}
