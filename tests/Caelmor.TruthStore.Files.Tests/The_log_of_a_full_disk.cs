using System.Text.Json;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>A save that is refused for lack of room is in the log, and what was needed.</summary>
public sealed class The_log_of_a_full_disk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Log => _folder.Of("truth-store.log");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Says_how_much_room_was_needed_and_how_much_there_is()
    {
        var log = new MemoryStoreLog();
        var disk = new SimulatedDisk(CrashProofs.Workloads.Disks.Holding(1)) { Free = 10 };
        using var store = FileTruthStore.Open(disk, Stores.Options with { Log = log });

        await store.Invoking(one => one.CommitAsync(SmallTruths.At(2), default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();

        ShouldTellOfRoom(log.Events.Should().ContainSingle().Which, "10 bytes");
    }

    [Fact]
    public async Task Says_so_of_a_disk_that_was_filled_during_the_save()
    {
        var log = new MemoryStoreLog();
        var disk = new SimulatedDisk(CrashProofs.Workloads.Disks.Holding(1)) { Free = 1 << 30 };
        using var store = FileTruthStore.Open(disk, Stores.Options with { Log = log });
        disk.Fault = new(
            disk.Operations + await CreationAsync(), 28, IsForEver: false, DoesItAllTheSame: false);

        await store.Invoking(one => one.CommitAsync(SmallTruths.At(2), default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();

        ShouldTellOfRoom(log.Events.Should().ContainSingle().Which, "1073741824 bytes");
    }

    [WhereMountsAreTheory]
    [InlineData("")]
    [InlineData("{\"kind\":\"mig")]
    public async Task Has_every_refused_save_once_there_is_room_again(string torn)
    {
        Mounts.Mount(_folder.Path, "64k");
        try
        {
            using (var store = FileTruthStore.Open(
                _folder.Path, new() { Log = new FileStoreLog(Log, TextWriter.Null) }))
            {
                await store.CommitAsync(SmallTruths.At(1), default);
                File.WriteAllText(Log, torn);
                Fill();
                for (var trial = 1; trial <= 2; trial++)
                {
                    await store.Invoking(
                        one => one.CommitAsync(SmallTruths.At(2), default).AsTask())
                        .Should().ThrowAsync<TruthStoreException>();
                }

                File.Delete(_folder.Of("filler"));
                await store.CommitAsync(SmallTruths.At(2), default);
            }

            var events = File.ReadAllLines(Log).Where(line => line.EndsWith('}'))
                .Select(line => JsonDocument.Parse(line).RootElement).ToList();
            events.Select(one => one.GetProperty("kind").GetString())
                .Should().Equal("commit-failed", "commit-failed");
            events.Should().OnlyContain(one =>
                one.GetProperty("path").GetString() == _folder.TruthOf(2)
                && one.GetProperty("expected").GetString()!.EndsWith(" bytes")
                && one.GetProperty("found").GetString()!.EndsWith(" bytes"));
        }
        finally
        {
            Mounts.Unmount(_folder.Path);
        }
    }

    private static void ShouldTellOfRoom(StoreEvent entry, string found)
    {
        entry.Kind.Should().Be(StoreEventKind.CommitFailed);
        entry.Path.Should().EndWith($"truth-{2:D20}.caelmor");
        entry.Message.Should().MatchRegex("[0-9]+ for epoch 2|Epoch 2 needs [0-9]+ bytes")
            .And.Contain(found);
        entry.Expected.Should().MatchRegex("^[0-9]+ bytes$");
        entry.Found.Should().Be(found);
    }

    // Which of the operations of a commit makes the file.
    private static async Task<int> CreationAsync()
    {
        var disk = new SimulatedDisk(CrashProofs.Workloads.Disks.Holding(1));
        using var store = FileTruthStore.Open(disk, Stores.Options);
        var begin = disk.Operations;
        await store.CommitAsync(SmallTruths.At(2), default);
        return disk.Moments.ToList().FindIndex(one => one.After.StartsWith("create truth")) - begin;
    }

    private void Fill()
    {
        using var filler = new FileStream(_folder.Of("filler"), new FileStreamOptions
        {
            Access = FileAccess.Write,
            BufferSize = 0,
            Mode = FileMode.Create,
        });
        try
        {
            while (true)
            {
                filler.Write(new byte[1024]);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
