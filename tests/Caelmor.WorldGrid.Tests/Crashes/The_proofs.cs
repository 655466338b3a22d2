using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.States;
using Caelmor.WorldGrid.CrashProofs;
using Caelmor.WorldGrid.CrashProofs.Proving;
using Xunit.Abstractions;

namespace Caelmor.WorldGrid.Tests.Crashes;

/// <summary>Hold for the embedded grid.</summary>
public sealed class The_proofs(ITestOutputHelper output)
{
    // A prime, so that every part of a frame has its turn.
    private const int Sample = 37;

    [Fact]
    public async Task Find_nothing_in_any_state_that_a_crash_leaves()
    {
        var result = await ProveAsync("a crash at any moment");

        result.Findings.Should().BeEmpty();
        result.Holds.Should().BeTrue();
        (result.Count(Counted.States) + result.Count(Counted.InRecovery))
            .Should().BeGreaterThan(5_000);
    }

    [Fact]
    public async Task Find_nothing_after_a_disk_has_refused()
    {
        var result = await ProveAsync("a crash after a fault");

        result.Findings.Should().BeEmpty();
        result.Count(Counted.Faults).Should().BeGreaterThan(100);
    }

    [Fact]
    public async Task Find_no_wrong_tile_and_nothing_unsaid()
    {
        var result = await ProveAsync("every byte and every length");

        result.Findings.Should().BeEmpty();
        result.Count("flips").Should().BeGreaterThan(500);
        result.Count("cuts").Should().BeGreaterThan(250);
    }

    private async Task<ProofResult> ProveAsync(string name)
    {
        var conditions = new GridProofConditions(
            Path.GetTempPath(), new VictimStart("nobody", []))
        {
            Each = Thorough.IsWanted ? 1 : Sample,
        };
        var result = await GridProofs.All.Single(one => one.Name == name).RunAsync(
            conditions, (_, _) => { }, CancellationToken.None);
        output.WriteLine(string.Join(", ", result.Tried));
        foreach (var finding in result.Findings)
        {
            output.WriteLine($"{finding}");
        }

        return result;
    }
}
