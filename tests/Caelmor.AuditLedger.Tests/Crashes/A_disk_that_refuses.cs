using Caelmor.AuditLedger.Embedded.Folders;
using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.Storage.CrashProofs.Simulation;

namespace Caelmor.AuditLedger.Tests.Crashes;

/// <summary>Ends the ledger of a process, and no history: whatever it refuses, and
/// whenever.</summary>
public sealed class A_disk_that_refuses
{
    private const int NoRoom = 28;
    private const int Failure = 5;

    [Theory]
    [InlineData(NoRoom)]
    [InlineData(Failure)]
    public async Task Leaves_what_was_acknowledged(int error)
    {
        var (operations, refusals, isHit) = (0, 0, true);
        for (var at = 1; isHit; at++)
        {
            var disk = await MadeAsync();
            var first = disk.Operations;
            disk.Fault = new DiskFault(first + at, error, IsForEver: false, DoesItAllTheSame: false);
            var (acknowledged, handedOver, hasRefused) = await ActAsync(disk);
            operations = disk.Operations - first;
            isHit = operations >= at;
            refusals += hasRefused ? 1 : 0;

            var server = new TownServer();
            await using (await StartAsync(SimulatedDisk.WithCacheOf(disk.Moments[^1]), server))
            {
                server.Memory.Count.Should().BeInRange(acknowledged, handedOver, "refused at {0}", at);
                server.Memory.Should().Equal(Town.Events(0, server.Memory.Count));
            }
        }

        operations.Should().BeGreaterThan(20);
        refusals.Should().BeGreaterThan(20);
    }

    [Fact]
    public async Task Has_a_head_confirmed_that_was_told_before_the_power_failed()
    {
        var disk = await MadeAsync();
        LedgerHead head;
        await using (var ledger = await StartAsync(disk, new TownServer()))
        {
            await ledger.AppendedAsync(Town.Event(0));
            await ledger.AppendedAsync(Town.Event(1));
            head = (await ledger.HeadAsync(default)).Granted();
            await ledger.AppendedAsync(Town.Event(2));
            await ledger.AppendedAsync(Town.Event(3));
            foreach (var left in disk.Moments[^1].CrashStates(sector: 512))
            {
                await using var again = await StartAsync(new SimulatedDisk(left), new TownServer());
                (await again.ConfirmsAsync(head, default)).Granted().Should().BeTrue();
            }
        }
    }

    private static async Task<SimulatedDisk> MadeAsync()
    {
        var disk = new SimulatedDisk();
        (await new EmbeddedLedger().CreateAsync(PlacesOn(disk), default)).Granted();
        return disk;
    }

    private static LedgerPlaces PlacesOn(SimulatedDisk disk)
    {
        var mount = new DiskMount("disk:", disk, TimeProvider.System);
        return new(mount, mount);
    }

    private static async Task<IAuditLedger> StartAsync(SimulatedDisk disk, TownServer server) =>
        (await new EmbeddedLedger().StartAsync(PlacesOn(disk), server, default)).Granted();

    private static async Task<(int Acknowledged, int HandedOver, bool HasRefused)> ActAsync(
        SimulatedDisk disk)
    {
        var outcome = await new EmbeddedLedger().StartAsync(
            PlacesOn(disk), new TownServer(), default);
        if (outcome.Refusal() is not null)
        {
            return (0, 0, true);
        }

        var (acknowledged, handedOver) = (0, 0);
        await using var ledger = outcome.Granted();
        var refusal = (LedgerRefusal?)null;
        foreach (var count in new[] { 1, 1, 4, 1 })
        {
            var former = refusal;
            refusal = (await ledger.AppendAsync(Town.Events(handedOver, count), default)).Refusal();
            handedOver += former is null ? count : 0;
            if (former is not null)
            {
                refusal.Should().Be(former, "nothing is asked of a disk that has failed");
                continue;
            }

            acknowledged += refusal is null ? count : 0;
            refusal ??= (await ledger.WriteSnapshotAsync(Town.Snapshot(count), default)).Refusal();
        }

        return (acknowledged, handedOver, refusal is not null);
    }
}
