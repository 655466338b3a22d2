using System.Text;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.CrashProofs.States;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.Storage.Writing;
using FluentAssertions;
using Xunit;

namespace Caelmor.Storage.Tests.Writing;

/// <summary>It is there whole, or the former one is: whatever happens on the way.</summary>
public sealed class A_durable_file
{
    private const int BlockSize = 16;
    private const string Former = "the former content";
    private const string Next = "the next content, of more than one sector";

    [Fact]
    public async Task Is_the_former_one_or_the_next_one_after_every_crash()
    {
        var log = await ProveAsync(disk => disk);

        log.Findings.Should().BeEmpty();
        log.Tallies.Should().ContainSingle(one => one.What == Counted.States)
            .Which.Tried.Should().BeGreaterThan(30);
    }

    [Fact]
    public async Task Would_be_seen_to_be_torn() =>
        (await ProveAsync(disk => new Unordered(disk))).Findings.Should().NotBeEmpty();

    [Theory]
    [InlineData("create", false, false)]
    [InlineData("write", false, false)]
    [InlineData("flush next.new", true, false)]
    [InlineData("read", false, false)]
    [InlineData("rename", true, false)]
    [InlineData("flush the folder", true, true)]
    public void Tells_what_a_refusal_leaves_open(string operation, bool isFatal, bool isUnknown)
    {
        var disk = Holding();
        var at = Undisturbed().ToList().FindIndex(moment =>
            moment.After.StartsWith(operation, StringComparison.Ordinal));
        disk.Fault = new(at, 5, IsForEver: false, DoesItAllTheSame: false);
        var file = New(disk);

        file.Invoking(one => Write(one)).Should().Throw<IOException>();

        (file.IsFatal, file.IsUnknown).Should().Be((isFatal, isUnknown));
        disk.Image.Files["next"].Should().Equal(
            Encoding.ASCII.GetBytes(isUnknown ? Next : Former));
    }

    [Fact]
    public void Is_not_published_if_the_disk_gives_something_else()
    {
        var disk = Holding();
        var file = New(disk);

        var refusal = file.Invoking(one => one.Prepare("next.new", to =>
        {
            to.Write("this"u8);
            return [Crc32C.Of("that"u8)];
        })).Should().Throw<StorageException>().Which;

        refusal.Fault.Should().Be(StorageFault.NotAsWritten);
        refusal.Message.Should().Contain("The former one stays.");
        disk.Image.Files.Keys.Should().Equal("next");
    }

    private static async Task<ProofLog> ProveAsync(Func<IDisk, IDisk> between)
    {
        var log = new ProofLog((_, _) => { }, () => { });
        var trial = new CrashTrial<bool>(
            disk =>
            {
                Write(New(between(disk)));
                var last = disk.Moments.Count - 1;
                return Task.FromResult<Func<int, bool>>(moment => moment >= last);
            },
            (image, isAcknowledged, after) =>
                Task.FromResult(Examine(image, isAcknowledged, after)),
            log);
        await trial.RunAsync(Holding(), sector: 8, CancellationToken.None);
        return log;
    }

    private static Examined Examine(DiskImage image, bool isAcknowledged, string after)
    {
        var found = image.Files.TryGetValue("next", out var content)
            ? Encoding.ASCII.GetString(content)
            : "nothing";
        return new(
            found == Next || (found == Former && !isAcknowledged)
                ? null
                : new($"{found}.", "one of both, whole.", after),
            []);
    }

    private static IReadOnlyList<Moment> Undisturbed()
    {
        var disk = Holding();
        Write(New(disk));
        return disk.Moments;
    }

    private static DurableFile New(IDisk disk) =>
        new(disk, BlockSize, "The former one stays.", confirm: () => { });

    private static void Write(DurableFile file)
    {
        file.Prepare("next.new", to =>
        {
            using var blocks = new BlockWriter(to, BlockSize, CancellationToken.None);
            blocks.Write(Encoding.ASCII.GetBytes(Next));
            blocks.EndHash();
            blocks.Finish();
            return blocks.Blocks;
        });
        file.Publish("next.new", "next");
    }

    private static SimulatedDisk Holding() => new(new(
        new Dictionary<string, byte[]> { ["next"] = Encoding.ASCII.GetBytes(Former) }));

    /// <summary>A disk that flushes no file.</summary>
    private sealed class Unordered(IDisk disk) : IDisk
    {
        public string PathOf(string name) => disk.PathOf(name);

        public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) => disk.List(isWanted);

        public IDiskFile Create(string name) => new Unflushed(disk.Create(name));

        public IDiskFile Open(string name) => disk.Open(name);

        public void Rename(string from, string to) => disk.Rename(from, to);

        public void Delete(string name) => disk.Delete(name);

        public void FlushFolder() => disk.FlushFolder();

        public DiskLock Lock(string name, string owner) => disk.Lock(name, owner);

        public bool Confirm() => disk.Confirm();

        public long FreeSpace() => disk.FreeSpace();
    }

    private sealed class Unflushed(IDiskFile file) : IDiskFile
    {
        public long Length => file.Length;

        public void Write(ReadOnlySpan<byte> bytes) => file.Write(bytes);

        public int Read(long offset, Span<byte> bytes) => file.Read(offset, bytes);

        public void Flush()
        {
            // This is what is wrong with it.
        }

        public void Dispose() => file.Dispose();
    }
}
