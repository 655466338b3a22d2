using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Reference;
using Caelmor.Conformance.Certification;

namespace Caelmor.AuditLedger.Specs.Tests.Conforming;

/// <summary>What a crash left is cut off at the next start; nobody takes that for more than an
/// append.</summary>
public sealed class Ledgers_after_a_crash
{
    private const string Appended = "Scenario: A group is appended";

    public static TheoryData<string> Crashes => [.. Enumerable.Range(0, 9).SelectMany(steps => new[]
    {
        $"the power failed before, {steps} steps into an append",
        $"the server was killed before, {steps} steps into an append",
    })];

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task Append_and_do_nothing_else(string crash)
    {
        await BeFoundRightAsync(crash, () => new EmbeddedLedger());
        await BeFoundRightAsync(crash, () => new ReferenceLedger());
    }

    private static async Task BeFoundRightAsync(
        string crash, Func<IAuditLedgerImplementation> start)
    {
        var verdict = await new Certifier(After(crash), new()
        {
            IsQuick = true,
            Select = scenario => Appended.EndsWith(scenario.Title, StringComparison.Ordinal),
        }).JudgeAsync(new AuditLedgerSubject(start), CancellationToken.None);

        verdict.Cases.Where(one => one.Failing is not null)
            .Select(one => one.Failing!.Result.Explanation).Should().BeEmpty();
        verdict.Cases.SelectMany(one => one.Trials).Should().NotBeEmpty();
    }

    private static Suite After(string crash) => new(
        [
            .. AuditLedgerSpec.Files.Features.Select(source => source with
            {
                Text = source.Text.Replace(
                    Appended, $"{Appended}\n      Given {crash}", StringComparison.Ordinal),
            }),
        ],
        AuditLedgerSpec.Steps,
        AuditLedgerSpec.Register,
        AuditLedgerSpec.Circumstances);
}
