using System.Runtime.CompilerServices;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Mutants.Spoiling;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>Ledgers that hide, hurry or rewrite (dl-1).</summary>
internal static class PrincipleMutants
{
    // What a machine remembers outside of the two folders; a machine is known by its clock.
    private static readonly ConditionalWeakTable<TimeProvider, List<AuditEvent>> Home = [];

    public static IEnumerable<LedgerMutant> Mutants { get; } =
    [
        LedgerMutant.Spoiling(
            "acknowledges-before-the-flush",
            "dl-1.2",
            "It never flushes the file of the events.",
            "every acknowledged event",
            () => new() { Places = (places, _) => places.WithEvents(mount => new SpoiltMount(mount)
            {
                Flushing = (inner, file) => FlushUnless(inner, file, Names.Events),
            }) }),
        LedgerMutant.Spoiling(
            "rewrites-the-file",
            "dl-1.3",
            "It empties the file and writes it anew, with what is appended.",
            "what the file of the events held before is its beginning",
            () => new() { Places = (places, _) => places.WithEvents(mount => new SpoiltMount(mount)
            {
                Appending = Rewrite,
            }) }),
        LedgerMutant.Spoiling(
            "reformats-on-opening",
            "dl-1.3",
            "It puts blanks into the lines when it has started.",
            "what the file of the events held before is its beginning",
            () => new() { AfterStart = (places, _) => places.Events.Replace(
                Names.Events,
                Json.Change(
                    Json.All(places.Events, Names.Events),
                    text => text.Replace(",\"", ", \"", StringComparison.Ordinal))) }),
        LedgerMutant.Spoiling(
            "reads-the-clock-in-replay",
            "dl-1.4",
            "It notes in each event when it was replayed.",
            "every acknowledged event",
            () => new() { Host = (host, _) => new SpoiltHost(host)
            {
                Reducing = (server, next) => server.Memory.Reduce(Json.With(
                    next, $"\"replayedAt\":{server.Time.GetUtcNow().Year}")),
            } }),
        LedgerMutant.Spoiling(
            "remembers-at-home",
            "dl-1.5",
            "It keeps each seventh event elsewhere on the machine, and not in the file.",
            "every acknowledged event",
            KeepingAtHome),
        LedgerMutant.Spoiling(
            "flushes-later",
            "dl-1.6",
            "It flushes once more, a second later.",
            "nothing is written after a call has returned",
            () => new() { Append = async writing =>
            {
                var outcome = await writing.Go(writing.What);
                Later(writing.Host, () => writing.Places.Events.Flush(Names.Events));
                return outcome;
            } }),
        LedgerMutant.Spoiling(
            "heartbeat",
            "dl-1.6",
            "It writes into a file of its own that it is alive.",
            "nothing is written after a call has returned",
            () => new() { AfterStart = (places, host) =>
                Later(host, () => places.Events.Replace("alive", "1"u8.ToArray())) }),
        LedgerMutant.Spoiling(
            "prefers-its-cache",
            "dl-1.7",
            "It replays what it remembers of this machine, whatever lies in the folders.",
            "every acknowledged event",
            Caching),
        LedgerMutant.Spoiling(
            "server-lacks-the-newest",
            "dl-1.7",
            "It gives the server that asks it all events but the last one.",
            "the server reads every acknowledged event",
            () => new() { Asked = ledger => new SpoiltReader(ledger)
            {
                Events = events => [.. events.SkipLast(1)],
            } }),
    ];

    private static void FlushUnless(IMount mount, string file, string notThis)
    {
        if (file != notThis)
        {
            mount.Flush(file);
        }
    }

    private static void Rewrite(IMount mount, string file, ReadOnlyMemory<byte> bytes)
    {
        if (file != Names.Events)
        {
            mount.Append(file, bytes);
            return;
        }

        var all = Json.All(mount, file);
        mount.Cut(file, 0);
        mount.Append(file, new([.. all.Span, .. bytes.Span]));
    }

    private static void Later(ILedgerHost host, Action act) => host.Time.CreateTimer(
        _ => act(), state: null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

    private static Spoils KeepingAtHome() => new()
    {
        Append = writing =>
        {
            Home.GetOrCreateValue(writing.Host.Time).AddRange(writing.What.Where(IsKept));
            AuditEvent[] rest = [.. writing.What.Where(one => !IsKept(one))];
            return rest.Length > 0
                ? writing.Go(rest)
                : ValueTask.FromResult(LedgerOutcome.Acknowledged);
        },
        AfterStart = (_, host) =>
        {
            if (Home.TryGetValue(host.Time, out var kept))
            {
                kept.ForEach(host.Memory.Reduce);
            }
        },
    };

    private static bool IsKept(AuditEvent one) => one.Json.Length % 7 == 0;

    private static Spoils Caching()
    {
        AuditEvent[]? remembered = null;
        var next = 0;
        return new()
        {
            BeforeStart = (_, host) => remembered = Home.TryGetValue(host.Time, out var kept)
                ? [.. kept]
                : null,
            Append = async writing =>
            {
                var outcome = await writing.Go(writing.What);
                Home.GetOrCreateValue(writing.Host.Time).AddRange(writing.What);
                return outcome;
            },
            Host = (host, _) => new SpoiltHost(host)
            {
                Reducing = (server, found) => server.Memory.Reduce(
                    remembered is not null && next < remembered.Length
                        ? remembered[next++]
                        : found),
            },
        };
    }
}
