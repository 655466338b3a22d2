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
    // Primes, so that every part of a frame and every manner of a refusal has its turn.
    private const int SomeBytes = 71;
    private const int SomeRefusals = 19;

    [Fact]
    public async Task Find_nothing_in_any_state_that_a_crash_leaves()
    {
        var result = await ProveAsync("a crash at any moment", usual => usual with
        {
            Sector = Thorough.IsWanted ? usual.Sector : 512,
        });

        result.Findings.Should().BeEmpty();
        result.Holds.Should().BeTrue();
        (result.Count(Counted.States) + result.Count(Counted.InRecovery))
            .Should().BeGreaterThan(Thorough.IsWanted ? 5_000 : 500);
    }

    [LongFact]
    public async Task Find_nothing_after_a_disk_has_refused()
    {
        var result = await ProveAsync("a crash after a fault", usual => usual with
        {
            Each = Thorough.IsWanted ? 1 : SomeRefusals,
        });

        result.Findings.Should().BeEmpty();
        result.Count(Counted.Faults).Should().BeGreaterThan(100);
    }

    [Fact]
    public async Task Find_no_wrong_tile_and_nothing_unsaid()
    {
        var result = await ProveAsync("every byte and every length", usual => usual with
        {
            Each = Thorough.IsWanted ? 1 : SomeBytes,
        });

        result.Findings.Should().BeEmpty();
        result.Count("flips").Should().BeGreaterThan(500);
        result.Count("cuts").Should().BeGreaterThan(250);
    }

    private async Task<ProofResult> ProveAsync(
        string name, Func<GridProofConditions, GridProofConditions> with)
    {
        var conditions = with(new(Path.GetTempPath(), new VictimStart("nobody", [])));
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
