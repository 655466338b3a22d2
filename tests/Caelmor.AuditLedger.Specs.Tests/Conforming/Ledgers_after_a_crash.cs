using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Reference;
using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Tests.Shared.Specs;

namespace Caelmor.AuditLedger.Specs.Tests.Conforming;

/// <summary>What a crash left is no alteration, and to set it aside is none.</summary>
public sealed class Ledgers_after_a_crash
{
    public static TheoryData<string> Crashes =>
        [.. Thorough.LongOrFirst(4, All)];

    private static IEnumerable<string> All => Enumerable.Range(0, 9).SelectMany(steps => new[]
    {
        $"the power failed before, {steps} steps into an append",
        $"the server was killed before, {steps} steps into an append",
    });

    [Theory]
    [MemberData(nameof(Crashes))]
    public Task Append_and_do_nothing_else(string crash) =>
        BeFoundRightAsync("A group is appended", crash);

    [Fact]
    public Task Take_a_line_more_at_the_end_for_what_it_can_be() => BeFoundRightAsync(
        "The files are <alteration>",
        "2 more events of up to 200 bytes were appended before",
        "3 more events of up to 203 bytes were appended before",
        "the server was killed before, 3 steps into an append");

    private static async Task BeFoundRightAsync(string title, params string[] past)
    {
        var suite = new Suite(
            AuditLedgerSpec.Files.FeaturesWith(title, past),
            AuditLedgerSpec.Steps,
            AuditLedgerSpec.Register,
            AuditLedgerSpec.Circumstances);

        (await suite.WrongIn(title, new AuditLedgerSubject(() => new EmbeddedLedger())))
            .Should().BeNull();
        (await suite.WrongIn(title, new AuditLedgerSubject(() => new ReferenceLedger())))
            .Should().BeNull();
    }
}
