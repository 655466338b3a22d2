using Caelmor.AuditLedger.Mutants.Spoiling;
using Caelmor.AuditLedger.Reference.Files;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>Ledgers that take snapshots for something else than they are (dl-6 and dl-7).</summary>
internal static class SnapshotMutants
{
    private const string ByLine = "a line each, byte for byte";

    public static IEnumerable<LedgerMutant> Mutants { get; } =
    [
        LedgerMutant.Spoiling(
            "one-file-each",
            "dl-6.1",
            "It writes each snapshot into a file of its own.",
            ByLine,
            () => new() { Snapshot = writing =>
            {
                var number = writing.Places.Snapshots.List().Count;
                writing.Places.Snapshots.Replace($"snapshot-{number}", writing.What.Json);
                return ValueTask.FromResult(LedgerOutcome.Acknowledged);
            } }),
        LedgerMutant.Spoiling(
            "overwrites",
            "dl-6.2",
            "It puts the file with one snapshot more in the place of the file.",
            "is appended to, flushed and read, and nothing else",
            () => new() { Places = (places, _) => places.WithSnapshots(mount =>
                new SpoiltMount(mount)
                {
                    Appending = (inner, file, bytes) => inner.Replace(
                        file, new([.. Json.All(inner, file).Span, .. bytes.Span])),
                }) }),
        LedgerMutant.Spoiling(
            "reads-the-first",
            "dl-6.3",
            "It reads the first snapshot.",
            "an observer reads the latest snapshot",
            () => new()
            {
                Observing = (outcome, places) => outcome.Match(
                    reader => LedgerOutcome.Granted<IAuditReader>(new SpoiltReader(reader)
                    {
                        Latest = latest => latest is null ? null : First(places),
                    }),
                    LedgerOutcome.Refused<IAuditReader>),
            }),
        LedgerMutant.Stepping(
            "takes-any-type",
            "dl-6.4",
            "It takes whatever is handed over for a snapshot.",
            "the writing of the snapshot is refused",
            steps => steps with { JudgeSnapshot = _ => null }),
        LedgerMutant.Stepping(
            "takes-any-type-in-the-file",
            "dl-6.4",
            "It takes whatever lies in the file for a snapshot.",
            "the start is refused",
            steps => steps with { JudgeStoredSnapshot = _ => null }),
        LedgerMutant.Stepping(
            "skips-covered-events",
            "dl-6.5",
            "It replays only the events behind the latest snapshot.",
            "every acknowledged event",
            steps => steps with { Replay = replay =>
            {
                replay.OpenSnapshots();
                steps.Reduce(replay.Host, replay.Events.Lines(replay.Snapshots.Last.Events)
                    .Select(line => new AuditEvent(line)));
                replay.Restore();
            } }),
        LedgerMutant.Spoiling(
            "stores-differences",
            "dl-7.1",
            "It writes what has changed since the last snapshot.",
            ByLine,
            () => new() { Snapshot = writing => writing.Go(LedgerSnapshot.Of(
                "{\"type\":\"SHADOW_LEDGER_SNAPSHOT\",\"version\":1,\"state\":{\"changed\":1}}")) }),
        LedgerMutant.Stepping(
            "adds-them-up",
            "dl-7.2",
            "It restores from all snapshots, one after the other.",
            "restored from the latest snapshot, and once",
            steps => steps with { Replay = replay =>
            {
                replay.Reduce();
                replay.OpenSnapshots();
                foreach (var line in replay.Snapshots.Lines())
                {
                    steps.Restore(replay.Host, new(line));
                }
            } }),
        LedgerMutant.Stepping(
            "restores-from-the-first",
            "dl-7.2",
            "It restores from the first snapshot.",
            "restored from the latest snapshot, and once",
            steps => steps with { LoadLatest = FirstOf }),
        LedgerMutant.Spoiling(
            "keeps-ten",
            "dl-7.3",
            "It deletes the snapshots before the last ten, as soon as there are more than fifty.",
            ByLine,
            () => Keeping(10, most: 50)),
        LedgerMutant.Stepping(
            "refuses-without",
            "dl-7.4",
            "It restores nothing if there is no snapshot.",
            "the shadow ledger is restored empty",
            steps => steps with { Restore = (host, snapshot) =>
            {
                if (snapshot is not null)
                {
                    steps.Restore(host, snapshot);
                }
            } }),
        LedgerMutant.Stepping(
            "rebuilds-from-events",
            "dl-7.4",
            "It works the books out from the events if there is no snapshot.",
            "the shadow ledger is restored empty",
            steps => steps with { LoadLatest = file => steps.LoadLatest(file)
                ?? LedgerSnapshot.Of("{\"type\":\"SHADOW_LEDGER_SNAPSHOT\",\"version\":1,\"state\":{}}") }),
    ];

    /// <summary>What deletes all but the last snapshots, as soon as there are too many.</summary>
    internal static Spoils Keeping(int count, int most) => new()
    {
        Snapshot = async writing =>
        {
            var outcome = await writing.Go(writing.What);
            var mount = writing.Places.Snapshots;
            var lines = Json.All(mount, Names.Snapshots).ToLines().ToList();
            if (lines.Count > most)
            {
                mount.Replace(Names.Snapshots, new(
                    [.. lines.TakeLast(count).SelectMany(line => (byte[])[.. line.Span, (byte)'\n'])]));
            }

            return outcome;
        },
    };

    private static LedgerSnapshot? FirstOf(SealedFile file) =>
        file.Last.Count == 0 ? null : new(file.Lines().First());

    private static LedgerSnapshot First(LedgerPlaces places)
    {
        var all = Json.All(places.Snapshots, Names.Snapshots);
        return new(all[..all.Span.IndexOf((byte)'\n')]);
    }
}
