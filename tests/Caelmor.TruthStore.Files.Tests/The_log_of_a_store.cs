using System.Text.Json;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Operators;
using Caelmor.TruthStore.Files.Schemas;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

public sealed class The_log_of_a_store : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Log => _folder.Of("truth-store.log");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{\"time\":\"2026-11-20T04:00:00+00:00\",\"kind\":\"commit-fa")]
    [InlineData("x")]
    [InlineData("{\"kind\":\"migrated\"}\n{\"ki")]
    [InlineData("{\"kind\":\"migrated\"}\n\0\0\0\0")]
    public void Ends_a_line_that_was_torn_before_it_writes_the_next_event(string torn)
    {
        File.WriteAllText(Log, torn);

        LeaveAndOpen(7, 8);

        File.ReadAllText(Log).Should().StartWith(torn + "\n");
        Events().Should().HaveCount(2).And.OnlyContain(one => one == "leftover-removed");
    }

    [Fact]
    public void Has_no_empty_lines_where_nothing_was_torn()
    {
        LeaveAndOpen(7);
        LeaveAndOpen(8);

        File.ReadAllLines(Log).Should().HaveCount(2).And.NotContain("");
    }

    [WhereMountsAreTheory]
    [InlineData(100)]
    [InlineData(3000)]
    public void Goes_on_in_a_line_of_its_own_after_a_disk_was_full(int room)
    {
        Mounts.Mount(_folder.Path, "64k");
        try
        {
            using (var filler = new FileStream(_folder.Of("filler"), new FileStreamOptions
            {
                Access = FileAccess.Write,
                BufferSize = 0,
                Mode = FileMode.Create,
            }))
            {
                var log = new FileStoreLog(Log, TextWriter.Null);
                log.Write(Event(room));
                Fill(filler);
                for (var i = 0; i < 9; i++)
                {
                    log.Write(Event(900));
                }
            }

            File.Delete(_folder.Of("filler"));
            LeaveAndOpen(7, 8);

            Events().Count(one => one == "leftover-removed").Should().Be(2);
        }
        finally
        {
            Mounts.Unmount(_folder.Path);
        }
    }

    [Fact]
    public void Fails_nothing_if_not_even_the_console_can_be_written_to()
    {
        Directory.CreateDirectory(Log);
        var log = new FileStoreLog(Log, new StreamWriter(new FullStream()) { AutoFlush = true });
        File.WriteAllText(_folder.Of($"truth-{7:D20}.writing"), "half");

        FileTruthStore.Open(_folder.Path, new() { Log = log }).Dispose();

        File.Exists(_folder.Of($"truth-{7:D20}.writing")).Should().BeFalse();
    }

    [Theory]
    [InlineData("an epoch that does not follow", StoreEventKind.CommitFailed)]
    [InlineData("no truth", StoreEventKind.CommitFailed)]
    [InlineData("no room", StoreEventKind.CommitFailed)]
    [InlineData("a disk that does not list", StoreEventKind.ReadFailed, StoreEventKind.CommitFailed)]
    [InlineData("a flush that fails", StoreEventKind.TurnedOff, StoreEventKind.CommitFailed)]
    public async Task Has_an_event_for_every_save_that_fails(
        string what, params StoreEventKind[] expected)
    {
        var log = new MemoryStoreLog();
        var disk = new SimulatedDisk(CrashProofs.Workloads.Disks.Holding(1));
        using var store = FileTruthStore.Open(disk, Stores.Options with { Log = log });

        await FailAsync(what, store, disk);

        log.Events.Select(one => one.Kind).Should().Equal(expected);
        log.Events.Should().OnlyContain(one => one.Message.StartsWith("Found"));
    }

    [Fact]
    public async Task Has_an_event_for_a_truth_that_wants_a_migration_or_a_newer_build()
    {
        var log = new MemoryStoreLog();
        using (var store = FileTruthStore.Open(_folder.Path, new() { Log = log }))
        {
            await store.CommitAsync(SmallTruths.At(1), default);
        }

        using var next = FileTruthStore.Open(
            _folder.Path, new() { Log = log, Schemas = Migrations.ToSecond });
        await next.Invoking(one => one.ReadAsync(default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();

        log.Events.Should().ContainSingle().Which.Kind.Should().Be(StoreEventKind.ReadFailed);
    }

    [Fact]
    public async Task Has_an_event_with_object_version_and_error_for_a_migration_that_halts()
    {
        var log = new MemoryStoreLog();
        var failing = new SchemaMigrations(new SchemaStep(
            DatumKind.QuestState, 1, _ => throw new FormatException("no giver")));
        using (var store = FileTruthStore.Open(_folder.Path, new() { Log = log }))
        {
            await store.CommitAsync(SmallTruths.At(1), default);
        }

        using var act = StoreOperator.Open(
            _folder.Path, new() { Log = log, Schemas = failing, Operator = "mara" });
        act.Invoking(one => one.Migrate()).Should().Throw<TruthStoreException>();

        log.Events.Should().ContainSingle().Which.Should().Match<StoreEvent>(one =>
            one.Kind == StoreEventKind.MigrationFailed && one.Operator == "mara"
            && one.Message.Contains("no giver") && one.Message.Contains("quest-state"));
    }

    private static async Task FailAsync(string what, FileTruthStore store, SimulatedDisk disk)
    {
        var truth = SmallTruths.At(what == "an epoch that does not follow" ? 1 : 2);
        switch (what)
        {
            case "no truth":
                truth = new(new(2), new(1), [null!], new(""));
                break;
            case "no room":
                disk.Free = 10;
                break;
            case "a disk that does not list":
                disk.Fault = new(disk.Operations + 2, 5, IsForEver: true, DoesItAllTheSame: false);
                await store.Invoking(one => one.ReadAsync(default).AsTask())
                    .Should().ThrowAsync<TruthStoreException>();
                break;
            case "a flush that fails":
                await FailAFlushAsync(store, disk);
                break;
        }

        await store.Invoking(one => one.CommitAsync(truth, default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();
    }

    private static async Task FailAFlushAsync(FileTruthStore store, SimulatedDisk disk)
    {
        var other = new SimulatedDisk(CrashProofs.Workloads.Disks.Holding(1));
        using (var same = FileTruthStore.Open(other, Stores.Options))
        {
            var begin = other.Operations;
            await same.CommitAsync(SmallTruths.At(2), default);
            var flush = other.Moments.ToList().FindIndex(
                one => one.After.StartsWith("flush truth"));
            disk.Fault = new(
                disk.Operations + flush - begin, 5, IsForEver: false, DoesItAllTheSame: false);
        }

        await store.Invoking(one => one.CommitAsync(SmallTruths.At(2), default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();
        disk.Fault = null;
    }

    private static StoreEvent Event(int length) => new(
        DateTimeOffset.UnixEpoch, StoreEventKind.CommitFailed, "", new string('x', length));

    private static void Fill(FileStream filler)
    {
        try
        {
            while (true)
            {
                filler.Write(new byte[1024]);
            }
        }
        catch (IOException)
        {
            // Full; what is left of the last page of the log is all there is.
        }
    }

    private void LeaveAndOpen(params int[] epochs)
    {
        foreach (var epoch in epochs)
        {
            File.WriteAllText(_folder.Of($"truth-{epoch:D20}.writing"), "half");
        }

        FileTruthStore.Open(_folder.Path).Dispose();
    }

    private List<string> Events()
    {
        var kinds = new List<string>();
        foreach (var line in File.ReadAllLines(Log).Where(line => line.Contains("leftover")))
        {
            kinds.Add(JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()!);
        }

        return kinds;
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) =>
            throw new IOException("No space left on device", 28);

        public override void Write(ReadOnlySpan<byte> buffer) =>
            throw new IOException("No space left on device", 28);
    }
}
