using Caelmor.AuditLedger.Embedded.Folders;
using Caelmor.AuditLedger.Tests.Cast;

namespace Caelmor.AuditLedger.Tests.Appending;

/// <summary>Those that wait at the same time are one write and one flush, and nobody waits for
/// ever.</summary>
public sealed class Simultaneous_appends
{
    private const int Appenders = 32;
    private const int Each = 12;

    [Fact]
    public async Task Are_all_there_each_once_and_each_appender_s_in_its_order()
    {
        using var place = await Place.CreatedAsync();
        var flushes = 0;
        await WithLedgerAsync(
            place,
            file =>
            {
                // Long enough for the others to come.
                Thread.Sleep(3);
                flushes += file == "audit-events.ndjson" ? 1 : 0;
            },
            async ledger => (await AppendAllAsync(ledger)).Should().OnlyContain(why => why == null));

        var replayed = (await place.ReplayedAsync()).Memory.Select(one => one.ToString()).ToList();
        replayed.Should().HaveCount(Appenders * Each).And.OnlyHaveUniqueItems();
        for (var who = 0; who < Appenders; who++)
        {
            replayed.Where(one => one.Contains($"\"who\":\"{who}\"", StringComparison.Ordinal))
                .Should().Equal(EventsOf(who).Select(one => one.ToString()));
        }

        flushes.Should().BeLessThan(Appenders * Each / 2, "those that wait are flushed as one");
    }

    [Fact]
    public async Task Are_all_refused_once_a_flush_fails()
    {
        using var place = await Place.CreatedAsync();
        var flushes = 0;
        await WithLedgerAsync(
            place,
            file =>
            {
                Thread.Sleep(5);
                if (file == "audit-events.ndjson" && ++flushes > 3)
                {
                    throw new MountException(MountFault.Failed, file, "The disk is gone.");
                }
            },
            async ledger =>
            {
                var refusals = await AppendAllAsync(ledger).WaitAsync(TimeSpan.FromMinutes(1));
                refusals.Where(why => why is not null).Should().NotBeEmpty()
                    .And.OnlyContain(why => why!.Found.Contains("The disk is gone."));
                (await ledger.WriteSnapshotAsync(Town.Snapshot(1), default)).Refusal()
                    .Should().NotBeNull();
                (await ledger.ReadAsync(0, 1, default)).Refusal().Should().NotBeNull();
                (await ledger.HeadAsync(default)).Refusal().Should().NotBeNull();
            });
        flushes.Should().Be(4, "nothing is asked of that disk again");
    }

    [Fact]
    public async Task Let_a_snapshot_in_between_them_count_the_events_before_it()
    {
        using var place = await Place.CreatedAsync();
        await WithLedgerAsync(place, _ => { }, async ledger =>
        {
            var appends = AppendAllAsync(ledger);
            for (var number = 0; number < 20; number++)
            {
                (await ledger.WriteSnapshotAsync(Town.Snapshot(number), default)).Granted();
            }

            (await appends).Should().OnlyContain(why => why == null);
        });

        var server = await place.ReplayedAsync();
        server.Memory.Should().HaveCount(Appenders * Each);
        server.Books.Should().Be(Town.Snapshot(19));
    }

    [Fact]
    public async Task Are_refused_by_a_ledger_that_was_closed()
    {
        using var place = await Place.CreatedAsync();
        await using var open = await place.StartAsync();
        await open.It.DisposeAsync();

        (await open.It.AppendAsync([Town.Event(1)], default)).Refusal()!.Found
            .Should().Be("one that was closed.");
    }

    [Fact]
    public async Task Of_more_than_is_written_at_a_time_are_whole()
    {
        using var place = await Place.CreatedAsync();
        AuditEvent[] long_ = [.. Enumerable.Range(0, 11).Select(
            number => Town.Event(number, new string('m', 1_000_000)))];
        await using (var open = await place.StartAsync())
        {
            await open.It.AppendedAsync(long_);
        }

        File.ReadAllText(place.Events).Should().Be(Town.Text(long_));
        File.ReadAllLines(place.EventSeals).Should().HaveCount(4, "each piece is sealed");
        (await place.ReplayedAsync()).Memory.Should().Equal(long_);
    }

    private static AuditEvent[] EventsOf(int who) =>
        [.. Enumerable.Range(0, Each).Select(number => Town.Event(number, $"{who}"))];

    private static async Task<LedgerRefusal?[]> AppendAllAsync(IAuditLedger ledger) =>
        [.. (await Task.WhenAll(Enumerable.Range(0, Appenders).Select(who => Task.Run(async () =>
        {
            var refusals = new List<LedgerRefusal?>();
            foreach (var one in EventsOf(who))
            {
                refusals.Add((await ledger.AppendAsync([one], default)).Refusal());
            }

            return refusals;
        })))).SelectMany(some => some)];

    private static async Task WithLedgerAsync(
        Place place, Action<string> onFlush, Func<IAuditLedger, Task> act)
    {
        using var folders = LedgerFolders.ToWriteAt(place.Path);
        var mount = new WatchedMount(folders.Places.Events, onFlush);
        var ledger = (await new EmbeddedLedger().StartAsync(
            new(mount, mount), new TownServer(), default)).Granted();
        await using (ledger)
        {
            await act(ledger);
        }
    }
}
