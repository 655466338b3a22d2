using System.Diagnostics;
using System.Net.Sockets;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Operators;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>What is in the folder of a store and not its own.</summary>
public sealed class Foreign_names : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStoreLog _log = new();

    public void Dispose()
    {
        // The framework cannot remove names that are no UTF-8, nor who is not root what is closed.
        InFolder("chmod -R u+rwX . 2> /dev/null; find . -mindepth 1 -delete");
        _folder.Dispose();
    }

    public static TheoryData<string> Commands => new(
        // AppleDouble, sync tools, editors, network file systems.
        $"echo x > ._truth-{9:D20}.caelmor; echo x > .DS_Store; echo x > .sync-3.tmp",
        $"echo x > truth-{9:D20}.caelmor~; echo x > .truth-{9:D20}.caelmor.swp; echo x > '#a#'",
        $"echo x > .nfs0000000012; echo x > 'truth-{9:D20} (conflict).caelmor'",
        "touch \"$(printf 'caf\\351')\" \"$(printf 'set-aside-\\377\\376')\"",
        $"touch \"$(printf 'truth-0000000000000000000\\351.caelmor')\"",
        "mkfifo pipe .writing",
        "mkdir folder lost+found; chmod 0 folder",
        "ln -s nowhere dangling; ln -s round round; ln -s / root",
        "touch \"$(printf 'line\\nbreak')\" -- '-rf' ' '");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Stop_nothing(string command)
    {
        InFolder(command);

        await CommitAsync(5);

        _log.Events.Should().BeEmpty();
        TruthFolder.At(_folder.Path).List().Select(one => one.Epoch.Number)
            .Should().Equal(5, 4, 3);
    }

    [Fact]
    public async Task Stop_nothing_if_they_are_sockets()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder.Of("s")));

        await CommitAsync(5);

        _log.Events.Should().BeEmpty();
    }

    [Theory]
    [InlineData(".sync-{0}.tmp")]
    [InlineData("set-aside-00000{0}-old")]
    public async Task May_come_and_go_meanwhile_and_so_may_own_ones(string name)
    {
        using var stop = new CancellationTokenSource();
        var churning = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i = (i + 1) % 8)
            {
                File.WriteAllText(_folder.Of(string.Format(name, i)), "x");
                File.Delete(_folder.Of(string.Format(name, i)));
            }
        });

        await CommitAsync(200);

        await stop.CancelAsync();
        await churning;
        _log.Events.Should().BeEmpty();
    }

    [Theory]
    [InlineData("truth-00000000000000000004.caelmor", 0)]
    [InlineData("truth-00000000000000000009.writing", 0)]
    [InlineData("truth-00000000000000000009.caelmor", 0)]
    [InlineData("truth-00000000000000000009.caelmor", 1)]
    public async Task Are_not_meant_and_own_ones_that_vanished_are_not_there(
        string ghost, int first)
    {
        var disk = new SimulatedDisk(CrashProofs.Workloads.Disks.Holding(1, 2, 3, 5));
        using var store = FileTruthStore.Open(
            new Haunted(disk, ghost, first), Stores.Options with { Log = _log });

        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(5));
        await store.CommitAsync(SmallTruths.At(10), default);
        await store.SettleAsync();

        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(10));
        _log.Events.Where(one => one.Kind != StoreEventKind.LeftoverRemoved).Should().BeEmpty();
        disk.Image.Files.Keys.Should().Contain([Stores.NameOf(10), Stores.NameOf(5)])
            .And.NotContain(Stores.NameOf(1));
    }

    private void InFolder(string command)
    {
        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = _folder.Path })!;
        shell.WaitForExit();
        shell.ExitCode.Should().Be(0);
    }

    private async Task CommitAsync(int epochs)
    {
        using var store = FileTruthStore.Open(_folder.Path, new() { Backups = 2, Log = _log });
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            await store.CommitAsync(SmallTruths.At(epoch), default);
        }

        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(epochs));
    }

    /// <summary>Lists a name, every third time that somebody asks, that is not there.</summary>
    private sealed class Haunted(IDisk disk, string ghost, int first) : IDisk
    {
        private int _times;

        public string PathOf(string name) => disk.PathOf(name);

        public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted)
        {
            return _times++ % 3 == first && isWanted(ghost)
                ? [.. disk.List(isWanted), new(ghost, 812, IsPlain: true)]
                : disk.List(isWanted);
        }

        public IDiskFile Create(string name) => disk.Create(name);

        public IDiskFile Open(string name) => disk.Open(name);

        public void Rename(string from, string to) => disk.Rename(from, to);

        public void Delete(string name) => disk.Delete(name);

        public void FlushFolder() => disk.FlushFolder();

        public DiskLock Lock(string name, string owner) => disk.Lock(name, owner);

        public bool Confirm() => disk.Confirm();

        public long FreeSpace() => disk.FreeSpace();
    }
}
