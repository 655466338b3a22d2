using Caelmor.AuditLedger.Mutants.Spoiling;
using Caelmor.AuditLedger.Reference.Files;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>Ledgers whose observers are noticed, or see too much (dl-10).</summary>
internal static class ObserverMutants
{
    public static IEnumerable<LedgerMutant> Mutants { get; } =
    [
        LedgerMutant.Spoiling(
            "locks-observers-out",
            "dl-10.1",
            "It lets nobody observe while a server runs.",
            "is granted",
            () => new() { Observing = (outcome, places) =>
            {
                using var turn = places.Events.TryLock("lock");
                return turn is not null ? outcome : LedgerOutcome.Refused<IAuditReader>(new(
                    places.Events.Path, "nobody who writes.", "a server.", "Come back later."));
            } }),
        LedgerMutant.Spoiling(
            "observer-lacks-the-newest",
            "dl-10.1",
            "An observer reads all events but the last one.",
            "an observer reads every acknowledged event",
            () => Reading(reader => new SpoiltReader(reader)
            {
                Events = events => [.. events.SkipLast(1)],
            })),
        LedgerMutant.Spoiling(
            "half-a-snapshot",
            "dl-10.2",
            "An observer reads the last bytes of the file for the latest snapshot.",
            "the latest snapshot that was acknowledged, whole",
            () => new() { Observing = (outcome, places) => outcome.Match(
                reader => LedgerOutcome.Granted<IAuditReader>(new SpoiltReader(reader)
                {
                    Latest = latest => LastBytes(places) ?? latest,
                }),
                LedgerOutcome.Refused<IAuditReader>) }),
        LedgerMutant.Spoiling(
            "observer-refuses-without-snapshots",
            "dl-10.2",
            "An observer is refused where there is no snapshot yet.",
            "the observing is granted",
            () => new() { Observing = (outcome, places) =>
                places.Snapshots.StateOf(Names.Snapshots) is { Length: > 0 }
                    ? outcome
                    : LedgerOutcome.Refused<IAuditReader>(new(
                        places.Snapshots.Path, "a snapshot.", "none.", "Come back later.")) }),
        LedgerMutant.Spoiling(
            "observer-shows-what-is-not-acknowledged",
            "dl-10.3",
            "An observer reads all whole lines of the file, flushed or not.",
            "nothing that is not durable",
            () => new() { Observing = (outcome, places) => outcome.Match(
                reader => LedgerOutcome.Granted<IAuditReader>(new SpoiltReader(reader)
                {
                    Events = events => events.Count is > 0 and < 500 ? Whole(places) : events,
                }),
                LedgerOutcome.Refused<IAuditReader>) }),
        LedgerMutant.Spoiling(
            "observer-stops-at-five-hundred",
            "dl-10.3",
            "An observer reads one page.",
            "an observer reads every acknowledged event",
            () => Reading(OfOnePage)),
        LedgerMutant.Spoiling(
            "observer-mends-the-tail",
            "dl-10.4",
            "An observer cuts off what a crash left.",
            "an observer writes nothing into the file of the events",
            () => new() { BeforeObserving = (places, _) =>
            {
                var all = Json.All(places.Events, Names.Events);
                var whole = all.Span.LastIndexOf((byte)'\n') + 1;
                if (whole < all.Length)
                {
                    places.Events.Cut(Names.Events, whole);
                }
            } }),
        Touching("observer-notes-its-visit", "dl-10.5", "writes nothing into the file of the snapshots",
            "An observer appends to the file of the snapshots that it was there.",
            places => places.Snapshots.Append(Names.Snapshots, "{}\n"u8.ToArray())),
        Touching("observer-forces-a-flush", "dl-10.6", "flushes nothing and takes no lock",
            "An observer has everything flushed that it is about to read.",
            places => places.Events.Flush(Names.Events)),
        Touching("observer-takes-the-lock", "dl-10.6", "flushes nothing and takes no lock",
            "An observer takes the lock, if it is free.",
            places => places.Events.TryLock("reading")?.Dispose()),
        Touching("observer-caches", "dl-10.7", "makes and changes no file of its own",
            "An observer keeps what it has worked out beside the events.",
            places => places.Events.Replace("observed", "1"u8.ToArray())),
        Touching("observer-seals", "dl-10.7", "makes and changes no file of its own",
            "An observer seals what it has seen.",
            places => places.Events.Append(Names.EventSeals, Seal.First.Line)),
        LedgerMutant.Spoiling(
            "observer-gets-six-hundred-at-most",
            "dl-10.3",
            "An observer who asks for more than 600 events gets 600.",
            "an observer reads every acknowledged event",
            () => Reading(reader => new SpoiltReader(reader)
            {
                Events = events => [.. events.Take(600)],
            })),
    ];

    private static LedgerMutant Touching(
        string name, string breaks, string caughtBy, string sentence, Action<LedgerPlaces> touch) =>
        LedgerMutant.Spoiling(name, breaks, sentence, caughtBy, () => new()
        {
            Observing = (outcome, places) =>
            {
                touch(places);
                return outcome;
            },
        });

    private static Spoils Reading(Func<IAuditReader, IAuditReader> change) => new()
    {
        Reader = (reader, _) => change(reader),
    };

    private static SpoiltReader OfOnePage(IAuditReader reader)
    {
        var pages = 0;
        return new SpoiltReader(reader) { Events = events => pages++ == 0 ? events : [] };
    }

    private static LedgerSnapshot? LastBytes(LedgerPlaces places)
    {
        var all = Json.All(places.Snapshots, Names.Snapshots);
        var end = all.Length > 0 && all.Span[^1] == (byte)'\n' ? all.Length - 1 : all.Length;
        return end <= 0 ? null : new(all[(all.Span[..end].LastIndexOf((byte)'\n') + 1)..end]);
    }

    private static IReadOnlyList<AuditEvent> Whole(LedgerPlaces places)
    {
        var all = Json.All(places.Events, Names.Events);
        return [.. all[..(all.Span.LastIndexOf((byte)'\n') + 1)].ToLines()
            .Select(line => new AuditEvent(line))];
    }
}
