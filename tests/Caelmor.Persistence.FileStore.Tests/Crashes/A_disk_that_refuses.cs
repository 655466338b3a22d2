using Caelmor.Persistence.FileStore.Tests.Simulation;
using Caelmor.Persistence.Server;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Caelmor.Persistence.FileStore.Tests.Crashes;

/// <summary>Fails at operation 1, 2, 3 and so on, once and for ever, with every error.</summary>
public sealed class A_disk_that_refuses(ITestOutputHelper output)
{
    private static readonly bool[] Either = [false, true];

    [Fact]
    public async Task Never_makes_a_store_say_what_is_not_so()
    {
        var (faults, unknown) = (0, 0);
        foreach (var isForEver in Either)
        {
            foreach (var isDone in Either)
            {
                foreach (var error in Fault.Errors)
                {
                    for (var at = 1; await TryAsync(new(at, error, isForEver, isDone)); at++)
                    {
                        faults++;
                    }
                }
            }
        }

        output.WriteLine($"{faults} of {faults} faults: old or new. {unknown}");

        async Task<bool> TryAsync(Fault fault)
        {
            var disk = new SimulatedDisk(Stories.Named("a commit with rotation").Begin);
            using var store = FileTruthStore.Open(disk, Stores.Options);
            var before = disk.Operations;
            disk.Fault = fault with { At = before + fault.At };
            var failure = await CommitAsync(store);
            await store.SettleAsync();
            var isReached = disk.Operations >= disk.Fault.At;
            disk.Fault = null;
            unknown += await JudgeAsync(store, failure) ? 1 : 0;
            return isReached;
        }
    }

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
        return disk.Moments.FindIndex(moment => moment.After.StartsWith("flush truth")) - before;
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

    /// <returns>Whether the store says that it does not know.</returns>
    private static async Task<bool> JudgeAsync(
        FileTruthStore store, TruthStoreException? failure)
    {
        try
        {
            var found = await store.ReadAsync(default);
            found.ShouldHold(SmallTruths.At(failure is null ? 5 : 4));
            return false;
        }
        catch (TruthStoreException honest) when (honest.Fault == StoreFault.Unknown)
        {
            failure.Should().NotBeNull();
            return true;
        }
    }
}
