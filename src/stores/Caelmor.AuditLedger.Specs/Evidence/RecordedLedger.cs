using System.Text.Json.Nodes;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Specs.Evidence;

/// <summary>Somebody's ledger, with everything that is said to and by it written down.</summary>
internal sealed class RecordedLedger(IAuditLedgerImplementation inner, RecordedProcess process)
    : IAuditLedgerImplementation
{
    public string Name => inner.Name;

    public string Version => inner.Version;

    public LedgerFiles Files
    {
        get
        {
            var files = inner.Files;
            process.Talk.Ask(TalkWords.Files, new() { ["process"] = process.Number });
            process.Talk.Answer(new()
            {
                ["events"] = files.Events,
                ["snapshots"] = files.Snapshots,
            });
            return files;
        }
    }

    public ValueTask<LedgerOutcome<Acknowledged>> CreateAsync(
        LedgerPlaces places, CancellationToken cancellation) => process.AskAsync(
            TalkWords.Create, [], () => inner.CreateAsync(Recorded(places), cancellation));

    public async ValueTask<LedgerOutcome<IAuditLedger>> StartAsync(
        LedgerPlaces places, ILedgerHost host, CancellationToken cancellation)
    {
        var outcome = await process.AskAsync(
            TalkWords.Start,
            [],
            () => inner.StartAsync(
                Recorded(places), new RecordedHost(host, process), cancellation));
        return outcome is LedgerOutcome<IAuditLedger>.Granted { Value: { } started }
            ? LedgerOutcome.Granted<IAuditLedger>(new RecordedWriter(started, process))
            : outcome;
    }

    public async ValueTask<LedgerOutcome<IAuditReader>> ObserveAsync(
        LedgerPlaces places, ILedgerSurroundings surroundings, CancellationToken cancellation)
    {
        var outcome = await process.AskAsync(
            TalkWords.Observe,
            [],
            () => inner.ObserveAsync(
                Recorded(places),
                new RecordedSurroundings(surroundings, process),
                cancellation));
        return outcome is LedgerOutcome<IAuditReader>.Granted { Value: { } reader }
            ? LedgerOutcome.Granted<IAuditReader>(new RecordedReader(reader, process))
            : outcome;
    }

    public ValueTask<LedgerOutcome<Acknowledged>> MigrateAsync(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation) =>
        process.AskAsync(TalkWords.Migrate, [], () => inner.MigrateAsync(
            new RecordedDatabase(database, process), migrations, cancellation));

    private LedgerPlaces Recorded(LedgerPlaces places) => new(
        new RecordedMount(places.Events, "events", process),
        new RecordedMount(places.Snapshots, "snapshots", process));
}

/// <summary>A reader, written down.</summary>
internal class RecordedReader(IAuditReader inner, RecordedProcess process) : IAuditReader
{
    public ValueTask<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(
        long first, int most, CancellationToken cancellation) => process.AskAsync(
            TalkWords.Read,
            new() { ["first"] = first, ["most"] = most },
            () => inner.ReadAsync(first, most, cancellation),
            events => new JsonArray([.. events.Select(one => process.Talk.Bytes(one.Json))]));

    public ValueTask<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync(
        CancellationToken cancellation) => process.AskAsync(
            TalkWords.ReadLatest,
            [],
            () => inner.ReadLatestAsync(cancellation),
            snapshot => process.Talk.Bytes(snapshot!.Json));

    public ValueTask<LedgerOutcome<LedgerHead>> HeadAsync(CancellationToken cancellation) =>
        process.AskAsync(TalkWords.Head, [], () => inner.HeadAsync(cancellation), Forms.Of);

    public ValueTask<LedgerOutcome<bool>> ConfirmsAsync(
        LedgerHead older, CancellationToken cancellation) => process.AskAsync(
            TalkWords.Confirms,
            new() { ["older"] = Forms.Of(older) },
            () => inner.ConfirmsAsync(older, cancellation),
            isIt => isIt);

    public async ValueTask DisposeAsync() => await process.AskAsync(
        TalkWords.Close,
        [],
        async () =>
        {
            await inner.DisposeAsync();
            return LedgerOutcome.Acknowledged;
        });
}

/// <summary>A writer, written down.</summary>
internal sealed class RecordedWriter(IAuditLedger inner, RecordedProcess process)
    : RecordedReader(inner, process), IAuditLedger
{
    private readonly RecordedProcess _process = process;

    public ValueTask<LedgerOutcome<Acknowledged>> AppendAsync(
        IReadOnlyList<AuditEvent> events, CancellationToken cancellation) => _process.AskAsync(
            TalkWords.Append,
            new()
            {
                ["events"] = new JsonArray([.. events.Select(one => _process.Talk.Bytes(one.Json))]),
                ["nobodyWaits"] = cancellation.IsCancellationRequested,
            },
            () => inner.AppendAsync(events, cancellation));

    public ValueTask<LedgerOutcome<Acknowledged>> WriteSnapshotAsync(
        LedgerSnapshot snapshot, CancellationToken cancellation) => _process.AskAsync(
            TalkWords.WriteSnapshot,
            new() { ["snapshot"] = _process.Talk.Bytes(snapshot.Json) },
            () => inner.WriteSnapshotAsync(snapshot, cancellation));
}
