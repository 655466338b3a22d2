using System.Diagnostics;
using Caelmor.AuditLedger.Embedded.Folders;
using Caelmor.AuditLedger.Tests.Cast;

namespace Caelmor.AuditLedger.Tests.Folders;

/// <summary>Is there, is the right one, and belongs to one writer; otherwise nothing is made of
/// it.</summary>
public sealed class The_folder
{
    [Fact]
    public async Task Is_never_made()
    {
        using var place = new Place();
        var missing = place.Of("missing");
        using var folders = LedgerFolders.ToWriteAt(missing);
        var ledger = new EmbeddedLedger();

        (await ledger.StartAsync(folders.Places, new TownServer(), default)).Refusal()!.Path.Should().Be(missing);
        (await ledger.CreateAsync(folders.Places, default)).Refusal()!.Found.Should().Be("none.");
        Directory.Exists(missing).Should().BeFalse();
    }

    [Fact]
    public async Task That_is_empty_is_no_ledger()
    {
        using var place = new Place();

        var why = await place.RefusedAsync();

        why.Path.Should().Be(place.Events);
        why.Remedy.Should().Contain("caelmor-ledger create");
        Directory.GetFileSystemEntries(place.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task That_a_link_stands_for_is_refused()
    {
        using var place = await Place.CreatedAsync();
        using var other = new Place();
        var link = other.Of("link");
        Directory.CreateSymbolicLink(link, place.Path);
        using var folders = LedgerFolders.ToWriteAt(link);

        (await new EmbeddedLedger().StartAsync(folders.Places, new TownServer(), default))
            .Refusal()!.Found.Should().Contain($"is a link to '{place.Path}'");
    }

    [Fact]
    public async Task Has_no_links_or_folders_in_the_place_of_files()
    {
        foreach (var name in new[] { "audit-events.ndjson", "audit-events.seals.ndjson", "snapshots.ndjson", "snapshots.seals.ndjson" })
        {
            using var place = await Place.CreatedAsync();
            File.Move(place.Of(name), place.Of("elsewhere"));
            File.CreateSymbolicLink(place.Of(name), place.Of("elsewhere"));
            (await place.RefusedAsync()).Found.Should().Contain("no plain file", "{0} is a link", name);

            File.Delete(place.Of(name));
            Directory.CreateDirectory(place.Of(name));
            (await place.RefusedAsync()).Found.Should().Contain("no plain file", "{0} is a folder", name);
        }
    }

    [Fact]
    public async Task With_a_pipe_in_the_place_of_a_file_keeps_nobody_waiting()
    {
        using var place = await Place.CreatedAsync();
        File.Delete(place.Snapshots);
        using (var mkfifo = Process.Start("mkfifo", place.Snapshots))
        {
            await mkfifo.WaitForExitAsync();
        }

        (await place.RefusedAsync().WaitAsync(TimeSpan.FromSeconds(30))).Path
            .Should().Be(place.Snapshots);
    }

    [Fact]
    public async Task Has_one_writer()
    {
        using var place = await Place.CreatedAsync();
        await using (await place.StartAsync())
        {
            var why = await place.RefusedAsync();
            why.Found.Should().Contain($"process {Environment.ProcessId}");
            why.Expected.Should().Be("a ledger that nobody writes.");
            await using var observer = await place.ObserveAsync();
            (await observer.It.HeadAsync(default)).Granted().Events.Should().Be(0);
        }

        (await place.ReplayedAsync()).IsWired.Should().BeTrue();
    }

    [Fact]
    public async Task Is_that_of_the_writer_as_long_as_it_writes()
    {
        using var place = await Place.CreatedAsync();
        await using var open = await place.StartAsync();
        await open.It.AppendedAsync(Town.Event(0));
        File.Move(place.Events, place.Of("moved"));
        File.Copy(place.Of("moved"), place.Events);

        var why = (await open.It.AppendAsync([Town.Event(1)], default)).Refusal();

        why!.Found.Should().Contain("is not the file any more");
        File.ReadAllLines(place.Events).Should().HaveCount(1);
    }

    [Fact]
    public async Task Whose_file_somebody_else_wrote_to_is_refused_from_then_on()
    {
        using var place = await Place.CreatedAsync();
        await using var open = await place.StartAsync();
        await File.AppendAllTextAsync(place.Events, $"{Town.Event(5)}\n");

        foreach (var number in new[] { 1, 2 })
        {
            (await open.It.AppendAsync([Town.Event(number)], default)).Refusal()!.Remedy
                .Should().Contain("whoever else writes");
        }
    }

    [Fact]
    public async Task Can_be_two_and_both_have_one_writer()
    {
        using var events = new Place();
        using var snapshots = new Place();
        using var folders = LedgerFolders.ToWriteAt(events.Path, snapshots.Path);
        var ledger = new EmbeddedLedger();
        (await ledger.CreateAsync(folders.Places, default)).Granted();
        await using var open = (await ledger.StartAsync(folders.Places, new TownServer(), default)).Granted();
        await open.AppendedAsync(Town.Event(0));
        (await open.WriteSnapshotAsync(Town.Snapshot(0), default)).Granted();

        File.Exists(events.Events).Should().BeTrue();
        File.Exists(snapshots.Snapshots).Should().BeTrue();
        using var others = LedgerFolders.ToWriteAt(new Place().Path, snapshots.Path);
        (await ledger.CreateAsync(others.Places, default)).Refusal()!.Path.Should().Be(snapshots.Path);
    }

    [Fact]
    public async Task Is_made_a_ledger_once()
    {
        using var place = await Place.CreatedAsync();
        using var folders = LedgerFolders.ToWriteAt(place.Path);

        (await new EmbeddedLedger().CreateAsync(folders.Places, default)).Refusal()!.Found
            .Should().Be("a ledger that is there already.");
    }

    [Fact]
    public async Task Is_untouched_by_observers()
    {
        using var place = await Place.CreatedAsync();
        await using (var open = await place.StartAsync())
        {
            await open.It.AppendedAsync(Town.Event(0));
        }

        await File.AppendAllTextAsync(place.Events, "{\"torn");
        var before = Seen(place);
        await using (var observer = await place.ObserveAsync())
        {
            (await observer.It.ReadAsync(0, 10, default)).Granted().Should().Equal(Town.Event(0));
            (await observer.It.HeadAsync(default)).Granted().Events.Should().Be(1);
        }

        Seen(place).Should().Equal(before);
    }

    private static List<(string Name, long Length, DateTime Written)> Seen(Place place) =>
        [.. new DirectoryInfo(place.Path).GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (file.Name, file.Length, file.LastWriteTimeUtc))];
}
