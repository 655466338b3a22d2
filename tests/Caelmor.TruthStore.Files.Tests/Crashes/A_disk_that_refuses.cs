using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Files.Faults;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests.Crashes;

/// <summary>What a store does about it; that it never loses a truth, the proofs show.</summary>
public sealed class A_disk_that_refuses
{
    [Fact]
    public async Task Is_not_asked_again_after_a_flush_that_failed()
    {
        var disk = new SimulatedDisk();
        using var store = FileTruthStore.Open(disk, Stores.Options);
        var flush = FirstFlush();
        disk.Fault = new(disk.Operations + flush, 5, IsForEver: false, DoesItAllTheSame: false);

        (await CommitAsync(store))!.Fault.Should().Be(StoreFault.Disk);
        var again = await CommitAsync(store);

        again!.Fault.Should().Be(StoreFault.Off);
        again.Message.Should().Contain("start the server anew");
        (await store.ReadAsync(default)).Should().Be(StoredTruth.None);
        disk.Moments.Count(moment => moment.After.StartsWith("flush truth")).Should().Be(1);
    }

    [Fact]
    public async Task Has_room_or_the_commit_does_not_begin()
    {
        var disk = new SimulatedDisk { Free = 1000 };
        using var store = FileTruthStore.Open(disk, Stores.Options);

        var failure = await CommitAsync(store);

        failure!.Fault.Should().Be(StoreFault.NoSpace);
        failure.Message.Should().Contain("Found 1000 bytes free").And.Contain("Make room");
        disk.Moments.Should().NotContain(moment => moment.After.StartsWith("create"));
        disk.Free = long.MaxValue;
        (await CommitAsync(store)).Should().BeNull();
    }

    private static int FirstFlush()
    {
        var disk = new SimulatedDisk();
        using var store = FileTruthStore.Open(disk, Stores.Options);
        var before = disk.Operations;
        store.CommitAsync(SmallTruths.At(5), default).AsTask().GetAwaiter().GetResult();
        var flush = disk.Moments.ToList().FindIndex(
            moment => moment.After.StartsWith("flush truth"));
        return flush - before;
    }

    private static async Task<TruthStoreException?> CommitAsync(FileTruthStore store)
    {
        try
        {
            await store.CommitAsync(SmallTruths.At(5), default);
            return null;
        }
        catch (TruthStoreException failure)
        {
            return failure;
        }
    }
}
