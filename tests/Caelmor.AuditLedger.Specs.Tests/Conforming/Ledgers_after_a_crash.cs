using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Reference;
using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Tests.Shared.Specs;

namespace Caelmor.AuditLedger.Specs.Tests.Conforming;

/// <summary>What a crash left is cut off at the next start; nobody takes that for more than an
/// append.</summary>
public sealed class Ledgers_after_a_crash
{
    private const string Appended = "A group is appended";

    public static TheoryData<string> Crashes => [.. Enumerable.Range(0, 9).SelectMany(steps => new[]
    {
        $"the power failed before, {steps} steps into an append",
        $"the server was killed before, {steps} steps into an append",
    })];

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task Append_and_do_nothing_else(string crash)
    {
        var suite = new Suite(
            AuditLedgerSpec.Files.FeaturesWith(Appended, crash),
            AuditLedgerSpec.Steps,
            AuditLedgerSpec.Register,
            AuditLedgerSpec.Circumstances);

        (await suite.WrongIn(Appended, new AuditLedgerSubject(() => new EmbeddedLedger())))
            .Should().BeNull();
        (await suite.WrongIn(Appended, new AuditLedgerSubject(() => new ReferenceLedger())))
            .Should().BeNull();
    }
}
