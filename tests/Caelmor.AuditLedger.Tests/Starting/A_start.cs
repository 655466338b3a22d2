using Caelmor.AuditLedger.Embedded.Folders;
using Caelmor.AuditLedger.Tests.Cast;

namespace Caelmor.AuditLedger.Tests.Starting;

/// <summary>Takes what a crash left for what it is, and refuses all else, with what to do.</summary>
public sealed class A_start
{
    public static TheoryData<string, int, byte> Tails => new()
    {
        { "half an object", 30, (byte)'x' },
        { "half a sign", 30, 0xC3 },
        { "zeros", 300, 0 },
        { "more zeros than a line has", 3_000_000, 0 },
    };

    [Theory]
    [MemberData(nameof(Tails))]
    public async Task Sets_aside_what_a_crash_left_and_goes_on(string tail, int length, byte last)
    {
        using var place = await WithEventsAsync(5);
        byte[] left = [.. last == 0 ? new byte[length] : Town.Event(5).Json.Span[..length], last];
        var before = File.ReadAllBytes(place.Events);
        File.WriteAllBytes(place.Events, [.. before, .. left]);
        var server = new TownServer();
        await using (var open = await place.StartAsync(server))
        {
            await open.It.AppendedAsync(Town.Event(9));
        }

        server.Memory.Should().Equal(Town.Events(0, 5), tail);
        server.Reported.Should().ContainSingle();
        server.Reported[0].Offset.Should().Be(before.Length);
        server.Reported[0].Length.Should().Be(left.Length);
        server.Reported[0].KeptAt.Should().EndWith($"/audit-events.torn-000001-{before.Length}.bytes");
        File.ReadAllBytes(server.Reported[0].KeptAt).Should().Equal(left);
        (await place.ReplayedAsync()).Memory.Should().Equal([.. Town.Events(0, 5), Town.Event(9)]);
    }

    [Fact]
    public async Task Writes_over_nothing_that_it_set_aside_at_the_same_place_before()
    {
        using var place = await WithEventsAsync(2);
        foreach (var left in new[] { "{\"one\"", "{\"one\":\"more", "{\"two\"" })
        {
            await File.AppendAllTextAsync(place.Events, left);
            await place.ReplayedAsync();
        }

        Directory.GetFiles(place.Path, "*.bytes").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText).Should().Equal("{\"one\":\"more", "{\"two\"");
    }

    [Fact]
    public async Task Refuses_what_a_crash_left_if_it_is_to_be_strict()
    {
        using var place = await WithEventsAsync(2);
        await File.AppendAllTextAsync(place.Events, "{\"one\"");
        var before = File.ReadAllBytes(place.Events);

        var why = await place.RefusedAsync(options: new LedgerOptions { StrictTail = true });

        why.Line.Should().Be(3);
        why.Remedy.Should().Contain("accept-tail");
        File.ReadAllBytes(place.Events).Should().Equal(before);
    }

    [Fact]
    public async Task Works_out_again_the_seals_that_a_crash_left_unfinished()
    {
        using var place = await WithEventsAsync(6);
        var seals = File.ReadAllBytes(place.EventSeals);
        foreach (var left in new byte[][]
        {
            seals[..^1], seals[..^80], [.. seals[..^300], .. new byte[300]],
            [.. seals[..^500], .. new byte[100], .. seals[^400..]],
        })
        {
            File.WriteAllBytes(place.EventSeals, left);
            var server = await place.ReplayedAsync();

            server.Memory.Should().Equal(Town.Events(0, 6));
            server.Reported.Should().ContainSingle().Which.Path.Should().Be(place.EventSeals);
            (await place.ReplayedAsync()).Reported.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Refuses_every_byte_of_a_closed_history_that_was_altered()
    {
        using var place = await WithEventsAsync(3);
        var before = File.ReadAllBytes(place.Events);
        for (var at = 0; at < before.Length; at++)
        {
            byte[] altered = [.. before];
            altered[at] ^= 0x01;
            File.WriteAllBytes(place.Events, altered);
            (await place.RefusedAsync()).Line.Should().BeInRange(1, 4);
        }
    }

    [Fact]
    public async Task Refuses_a_line_that_is_whole_and_no_event_and_changes_nothing()
    {
        using var place = await WithEventsAsync(3);
        await File.AppendAllTextAsync(place.Events, "{\"type\":\"RUMOUR\",\"version\":1}\n{\"x");
        var before = File.ReadAllBytes(place.Events);
        var server = new TownServer();

        var why = await place.RefusedAsync(server);

        why.Line.Should().Be(4);
        why.Found.Should().Be("the type RUMOUR.");
        why.Remedy.Should().Contain("accept-tail");
        server.Memory.Should().BeEmpty();
        server.IsWired.Should().BeFalse();
        File.ReadAllBytes(place.Events).Should().Equal(before);
    }

    [Fact]
    public async Task Refuses_a_file_of_2_GiB_without_a_line_break_and_reads_little_of_it()
    {
        using var place = await WithEventsAsync(3);
        using (var file = new FileStream(place.Events, FileMode.Open))
        {
            file.SetLength(2L << 30);
        }

        using var folders = LedgerFolders.ToWriteAt(place.Path);
        var mount = new WatchedMount(folders.Places.Events, _ => { });
        var why = (await new EmbeddedLedger().StartAsync(
            new(mount, mount), new TownServer(), default)).Refusal()!;

        why.Line.Should().Be(4);
        why.Found.Should().Contain("1048576");
        mount.Read.Should().BeLessThan(4 << 20);
        new FileInfo(place.Events).Length.Should().Be(2L << 30);
    }

    [Fact]
    public async Task Reads_many_events_on_two_threads_and_in_pages()
    {
        using var place = await Place.CreatedAsync();
        var all = Town.Events(0, 20_000);
        await using (var open = await place.StartAsync())
        {
            foreach (var group in all.Chunk(700))
            {
                await open.It.AppendedAsync(group);
            }
        }

        (await place.ReplayedAsync()).Memory.Should().Equal(all);
        await using var reader = await place.ObserveAsync();
        foreach (var first in new[] { 0, 1, 1023, 1024, 1025, 7_777, 19_999, 20_000 })
        {
            (await reader.It.ReadAsync(first, 3, default)).Granted()
                .Should().Equal(all.Skip(first).Take(3), "of those from {0} on", first);
        }

        var bytes = File.ReadAllBytes(place.Events);
        bytes[bytes.Length / 2] ^= 0x02;
        File.WriteAllBytes(place.Events, bytes);
        (await place.RefusedAsync()).Line.Should().BeInRange(9_000, 11_000);
    }

    [Fact]
    public async Task Refuses_fewer_events_than_the_latest_snapshot_was_taken_at()
    {
        using var place = await WithEventsAsync(3);
        using var copy = await WithEventsAsync(2);
        foreach (var name in new[] { "audit-events.ndjson", "audit-events.seals.ndjson" })
        {
            File.Copy(copy.Of(name), place.Of(name), overwrite: true);
        }

        (await place.RefusedAsync()).Expected.Should().StartWith("3 events");
    }

    private static async Task<Place> WithEventsAsync(int count)
    {
        var place = await Place.CreatedAsync();
        await using var open = await place.StartAsync();
        for (var number = 0; number < count; number++)
        {
            await open.It.AppendedAsync(Town.Event(number));
        }

        (await open.It.WriteSnapshotAsync(Town.Snapshot(1), default)).Granted();
        return place;
    }
}
