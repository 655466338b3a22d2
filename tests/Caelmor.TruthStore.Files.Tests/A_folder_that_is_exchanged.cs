using System.Diagnostics;
using Caelmor.Persistence.Operating.Crashes;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.CrashProofs.Processes;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Operators;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>A path is no identity: what was opened and locked is a folder.</summary>
public sealed class A_folder_that_is_exchanged : IDisposable
{
    private readonly TemporaryFolder _place = new();

    private string World => _place.Of("world");

    private string Bad => _place.Of("world.bad");

    public void Dispose() => _place.Dispose();

    public static TheoryData<string> Ways => new(
        "another folder stands there",
        "a copy of the store stands there",
        "nothing stands there",
        "a link to another folder stands there",
        "a file stands there");

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Is_neither_read_nor_written_by_the_server_that_had_opened_it(string way)
    {
        using var store = await WithThreeEpochsAsync();

        Exchange(way);

        await ShouldBeDisplacedAsync(() => store.ReadAsync(default).AsTask());
        await ShouldBeDisplacedAsync(() => store.CommitAsync(SmallTruths.At(4), default).AsTask());
        await store.SettleAsync();
        Directory.GetFiles(_place.Path, $"*{4:D20}*", SearchOption.AllDirectories)
            .Should().BeEmpty();
    }

    [Fact]
    public async Task Is_noticed_if_it_is_a_folder_above_that_was_exchanged()
    {
        var world = _place.Of("srv/world");
        using var store = FileTruthStore.Open(world);
        await store.CommitAsync(SmallTruths.At(1), default);

        Directory.Move(_place.Of("srv"), _place.Of("srv.bad"));
        Directory.CreateDirectory(world);

        await ShouldBeDisplacedAsync(() => store.ReadAsync(default).AsTask());
        await ShouldBeDisplacedAsync(() => store.CommitAsync(SmallTruths.At(2), default).AsTask());
    }

    [WhereMountsAreTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_noticed_if_something_is_mounted_over_it_or_unmounted(bool isUnmounted)
    {
        Directory.CreateDirectory(World);
        if (isUnmounted)
        {
            Mounts.Mount(World);
        }

        using var store = await WithThreeEpochsAsync();
        (isUnmounted ? (Action<string>)Mounts.Unmount : Mounts.Mount)(World);

        await ShouldBeDisplacedAsync(() => store.ReadAsync(default).AsTask());
        await ShouldBeDisplacedAsync(() => store.CommitAsync(SmallTruths.At(4), default).AsTask());
        Directory.GetFileSystemEntries(World).Should().BeEmpty();
        if (!isUnmounted)
        {
            Mounts.Unmount(World);
            (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(3));
        }
    }

    [Fact]
    public async Task Is_the_same_folder_under_another_path_that_leads_there()
    {
        using var store = await WithThreeEpochsAsync();
        Exchange("nothing stands there");
        Directory.CreateSymbolicLink(World, Bad);

        await store.CommitAsync(SmallTruths.At(4), default);

        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(4));
    }

    [Fact]
    public async Task Is_used_again_once_it_is_back()
    {
        using var store = await WithThreeEpochsAsync();
        Exchange("another folder stands there");
        await ShouldBeDisplacedAsync(() => store.CommitAsync(SmallTruths.At(4), default).AsTask());

        Directory.Delete(World);
        Directory.Move(Bad, World);
        await store.CommitAsync(SmallTruths.At(4), default);

        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(4));
    }

    [LongTheory]
    [InlineData("another folder stands there")]
    [InlineData("a copy of the store stands there")]
    public async Task Is_opened_by_no_other_server_while_the_first_one_runs(string way)
    {
        using (var store = await WithThreeEpochsAsync())
        {
            Exchange(way);

            foreach (var open in new Action[]
            {
                () => FileTruthStore.Open(World).Dispose(),
                () => StoreOperator.Open(World).Dispose(),
            })
            {
                open.Should().Throw<TruthStoreException>().WithMessage(
                    "*in use, by a process that had opened the folder which stood here before*")
                    .Which.Fault.Should().Be(StoreFault.Busy);
            }
        }

        FileTruthStore.Open(World).Dispose();
    }

    [Fact]
    public async Task Is_opened_by_no_process_while_that_of_another_runs()
    {
        using var store = await WithThreeEpochsAsync();
        Exchange("another folder stands there");
        using var target = VictimProcess.Begin(
            CrashVictim.Start(), CrashTarget.Words(CrashTarget.Commit, World, 1));

        var run = await target.EndAsync(TimeSpan.FromMinutes(1), default);

        run.ExitCode.Should().Be(1);
        run.Acknowledged.Should().BeEmpty();
        run.Error.Should().Contain("a process that had opened the folder which stood here before");
    }

    [Fact]
    public async Task Stays_locked_where_it_is_now()
    {
        using var store = await WithThreeEpochsAsync();
        Exchange("another folder stands there");

        await ShouldBeDisplacedAsync(() => store.CommitAsync(SmallTruths.At(4), default).AsTask());

        FluentActions.Invoking(() => FileTruthStore.Open(Bad)).Should()
            .Throw<TruthStoreException>().Which.Fault.Should().Be(StoreFault.Busy);
    }

    [Fact]
    public async Task Has_nothing_of_it_removed_by_the_rotation_to_come()
    {
        using var store = await WithThreeEpochsAsync(new() { Backups = 1 });
        Exchange("another folder stands there");
        var before = Directory.GetFiles(Bad).Order();

        await store.Invoking(one => one.CommitAsync(SmallTruths.At(4), default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();
        await store.SettleAsync();

        Directory.GetFiles(Bad).Order().Should().Equal(before);
    }

    [Theory]
    [InlineData("create", false)]
    [InlineData("flush the folder", true)]
    public async Task Is_noticed_before_a_save_is_told_that_was_under_way(
        string operation, bool isNamed)
    {
        (await WithThreeEpochsAsync()).Dispose();
        using var folder = StoreFolders.ToWriteAt(World, create: false);
        var disk = new Exchanged(folder, () => Exchange("another folder stands there"));
        using var store = FileTruthStore.Open(disk, new());
        disk.Operation = operation;

        await ShouldBeDisplacedAsync(() => store.CommitAsync(SmallTruths.At(4), default).AsTask());

        TruthFolder.At(Bad).List().Select(file => file.Epoch.Number).Should().Equal(
            isNamed ? [4, 3, 2, 1] : new long[] { 3, 2, 1 });
        Directory.GetFileSystemEntries(World).Should().BeEmpty();
    }

    [Fact]
    public async Task Is_noticed_before_an_operators_act_is_told_that_was_under_way()
    {
        (await WithThreeEpochsAsync()).Dispose();
        using var folder = StoreFolders.ToWriteAt(World, create: false);
        var disk = new Exchanged(folder, () => Exchange("another folder stands there"));
        using var act = StoreOperator.Open(disk, new());
        disk.Operation = "flush the folder";

        act.Invoking(one => one.UseEpoch(new(2))).Should().Throw<TruthStoreException>()
            .Which.Fault.Should().Be(StoreFault.Displaced);
    }

    [Fact]
    public async Task Has_nothing_of_it_removed_if_that_was_after_the_last_save()
    {
        (await WithThreeEpochsAsync()).Dispose();
        using var folder = StoreFolders.ToWriteAt(World, create: false);
        var disk = new Exchanged(folder, () => Exchange("another folder stands there"));
        var log = new MemoryStoreLog();
        using var store = FileTruthStore.Open(disk, new() { Backups = 1, Log = log });
        disk.Operation = "the end of a save";

        await store.CommitAsync(SmallTruths.At(4), default);
        await store.SettleAsync();

        TruthFolder.At(Bad).List().Select(file => file.Epoch.Number).Should().Equal(4, 3, 2, 1);
        log.Events.Should().ContainSingle().Which.Kind.Should().Be(StoreEventKind.RotationFailed);
    }

    [Fact]
    public async Task Does_not_get_the_lines_of_the_log_of_another()
    {
        using var store = await WithThreeEpochsAsync();
        Exchange("another folder stands there");

        await ShouldBeDisplacedAsync(() => store.CommitAsync(SmallTruths.At(4), default).AsTask());

        Directory.GetFileSystemEntries(World).Should().BeEmpty();
    }

    [Fact]
    public async Task Is_noticed_by_an_operator_who_was_asked_meanwhile()
    {
        (await WithThreeEpochsAsync()).Dispose();
        using var act = StoreOperator.Open(World);
        Exchange("a copy of the store stands there");

        act.Invoking(one => one.UseEpoch(new(2))).Should().Throw<TruthStoreException>()
            .Which.Fault.Should().Be(StoreFault.Displaced);
        act.Invoking(one => one.Quarantine(new(3), "swords")).Should().Throw<TruthStoreException>();
        act.Invoking(one => one.Migrate()).Should().Throw<TruthStoreException>();

        TruthFolder.At(World).List().Select(file => file.Epoch.Number).Should().Equal(3, 2, 1);
        TruthFolder.At(Bad).List().Select(file => file.Epoch.Number).Should().Equal(3, 2, 1);
    }

    [Fact]
    public async Task Is_looked_at_as_it_was_found()
    {
        (await WithThreeEpochsAsync()).Dispose();
        using var look = TruthFolder.At(World);
        Exchange("another folder stands there");

        var files = look.List();

        files.Should().HaveCount(3);
        look.Verify(files[0]).Should().BeNull();
    }

    [Fact]
    public async Task Gives_its_handles_back_when_it_is_closed()
    {
        (await WithThreeEpochsAsync()).Dispose();
        TruthFolder.At(World).Dispose();

        Directory.GetFiles("/proc/self/fd")
            .Select(handle => new FileInfo(handle).LinkTarget)
            .Should().NotContain(target => target != null && target.StartsWith(World));
    }

    private static async Task ShouldBeDisplacedAsync(Func<Task> act)
    {
        var failure = (await act.Should().ThrowAsync<TruthStoreException>()).Which;
        failure.Fault.Should().Be(StoreFault.Displaced);
        failure.Message.Should().Contain("not the folder that was opened");
    }

    private async Task<FileTruthStore> WithThreeEpochsAsync(StoreOptions? options = null)
    {
        var store = FileTruthStore.Open(World, options);
        for (var epoch = 1; epoch <= 3; epoch++)
        {
            await store.CommitAsync(SmallTruths.At(epoch), default);
        }

        await store.SettleAsync();
        return store;
    }

    private void Exchange(string way)
    {
        Directory.Move(World, Bad);
        switch (way)
        {
            case "another folder stands there":
                Directory.CreateDirectory(World);
                break;
            case "a copy of the store stands there":
                using (var copy = Process.Start("cp", ["-a", Bad, World]))
                {
                    copy.WaitForExit();
                }

                break;
            case "a link to another folder stands there":
                Directory.CreateDirectory(_place.Of("other"));
                Directory.CreateSymbolicLink(World, _place.Of("other"));
                break;
            case "a file stands there":
                File.WriteAllText(World, "");
                break;
            default:
                break;
        }
    }

    /// <summary>A disk that is exchanged at a certain operation.</summary>
    private sealed class Exchanged(IDisk disk, Action exchange) : IDisk
    {
        private int _confirmed;

        public string Operation { get; set; } = "";

        public string PathOf(string name) => disk.PathOf(name);

        public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) => disk.List(isWanted);

        public IDiskFile Create(string name)
        {
            var made = disk.Create(name);
            At("create");
            return made;
        }

        public IDiskFile Open(string name) => disk.Open(name);

        public void Rename(string from, string to) => disk.Rename(from, to);

        public void Delete(string name) => disk.Delete(name);

        public void FlushFolder()
        {
            disk.FlushFolder();
            At("flush the folder");
        }

        public DiskLock Lock(string name, string owner) => disk.Lock(name, owner);

        public bool Confirm()
        {
            var isRenewed = disk.Confirm();
            // Before it, before the rename, and after.
            if (Operation == "the end of a save" && ++_confirmed == 3)
            {
                At(Operation);
            }

            return isRenewed;
        }

        public long FreeSpace() => disk.FreeSpace();

        private void At(string operation)
        {
            if (operation == Operation)
            {
                Operation = "";
                exchange();
            }
        }
    }
}
