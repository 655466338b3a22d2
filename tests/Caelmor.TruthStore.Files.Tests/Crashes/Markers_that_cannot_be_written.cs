using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Operators;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests.Crashes;

/// <summary>On a disk that takes no new file with the end of a marker.</summary>
public sealed class Markers_that_cannot_be_written
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Do_not_keep_a_rotation_going_for_ever()
    {
        var log = new MemoryStoreLog();
        var disk = new SimulatedDisk(
            CrashProofs.Workloads.AllWorkloads.Named(
                "a commit with rotation that finds a broken backup").Begin);
        using var store = FileTruthStore.Open(
            new NoMarkers(disk), Stores.Options with { Log = log });

        await store.CommitAsync(SmallTruths.At(5), default);
        await store.SettleAsync().WaitAsync(Patience);

        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(5));
        log.Events.Should().Contain(one => one.Kind == StoreEventKind.RotationFailed);
        disk.Image.Files.Keys.Should().BeEquivalentTo(
            [.. Enumerable.Range(1, 5).Select(epoch => Stores.NameOf(epoch)), Stores.MarkOf(5)],
            "nothing goes while no backup is known to verify");
    }

    [Fact]
    public void Are_no_quarantine_and_an_operator_is_told()
    {
        var disk = new SimulatedDisk(CrashProofs.Workloads.Disks.Holding(1, 2));
        using var one = StoreOperator.Open(new NoMarkers(disk), Stores.Options);

        one.Invoking(other => other.Quarantine(new(2), "doubled swords")).Should()
            .Throw<TruthStoreException>().Which.Fault.Should().Be(StoreFault.Disk);
    }

    private sealed class NoMarkers(IDisk disk) : IDisk
    {
        public string PathOf(string name) => disk.PathOf(name);

        public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) => disk.List(isWanted);

        public IDiskFile Create(string name) => name.EndsWith(".quarantined")
            ? throw new IOException("No space left on device", 28)
            : disk.Create(name);

        public IDiskFile Open(string name) => disk.Open(name);

        public void Rename(string from, string to) => disk.Rename(from, to);

        public void Delete(string name) => disk.Delete(name);

        public void FlushFolder() => disk.FlushFolder();

        public DiskLock Lock(string name, string owner) => disk.Lock(name, owner);

        public bool Confirm() => disk.Confirm();

        public long FreeSpace() => disk.FreeSpace();
    }
}
