using Caelmor.AuditLedger.CrashProofs;
using Caelmor.AuditLedger.CrashProofs.Proving;
using Caelmor.AuditLedger.CrashProofs.States;
using Caelmor.AuditLedger.Embedded.Folders;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.States;
using Xunit.Abstractions;

namespace Caelmor.AuditLedger.Tests.Crashes;

/// <summary>Hold for the embedded ledger, in at least 5,000 states, and for none that is wrong on
/// purpose.</summary>
public sealed class The_proofs(ITestOutputHelper output)
{
    [LongFact]
    public async Task Find_nothing_in_any_state_that_a_crash_leaves()
    {
        var result = await ProveAsync("a crash at any moment");

        result.Findings.Should().BeEmpty();
        result.Holds.Should().BeTrue();
        (result.Count(Counted.States) + result.Count(Counted.InRecovery))
            .Should().BeGreaterThan(5_000);
        result.Count(LedgerExaminer.ForAnOperator).Should().BeGreaterThan(
            0, "a hole in what was not acknowledged yet is told from rot by nobody else");
    }

    [LongFact]
    public async Task Find_nothing_after_a_disk_has_refused()
    {
        var result = await ProveAsync("a crash after a fault");

        result.Findings.Should().BeEmpty();
        result.Count(Counted.Faults).Should().BeGreaterThan(100);
    }

    [LongFact]
    public async Task Find_no_alteration_that_goes_unnoticed()
    {
        var result = await ProveAsync("every alteration");

        result.Findings.Should().BeEmpty();
        result.Count("flips").Should().BeGreaterThan(10_000);
        result.Count("cuts").Should().BeGreaterThan(1_000);
        result.Count("lines").Should().BeGreaterThan(50);
        result.Count("last lines").Should().Be(4, "of each file one");
    }

    [Theory]
    [InlineData("audit-events.ndjson")]
    [LongInlineData("snapshots.ndjson")]
    public async Task Find_a_ledger_out_that_does_not_flush(string file)
    {
        var result = await ProveAsync("a crash at any moment", conditions => conditions with
        {
            IsOneEnough = true,
            Subject = disk =>
            {
                var mount = new ForgetfulMount(
                    new DiskMount("disk:", disk, TimeProvider.System), file);
                return new(mount, mount);
            },
        });

        result.Findings.Should().NotBeEmpty();
    }

    private async Task<ProofResult> ProveAsync(
        string name, Func<LedgerProofConditions, LedgerProofConditions>? with = null)
    {
        var conditions = new LedgerProofConditions(
            Path.GetTempPath(), new VictimStart("nobody", []));
        var result = await LedgerProofs.All.Single(one => one.Name == name).RunAsync(
            with is null ? conditions : with(conditions), (_, _) => { }, CancellationToken.None);
        output.WriteLine(string.Join(", ", result.Tried));
        foreach (var finding in result.Findings)
        {
            output.WriteLine($"{finding}");
        }

        return result;
    }
}
