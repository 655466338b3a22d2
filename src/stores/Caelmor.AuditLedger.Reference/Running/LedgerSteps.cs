using Caelmor.AuditLedger.Events;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Reference.Files;
using Caelmor.AuditLedger.Reference.Judging;

namespace Caelmor.AuditLedger.Reference.Running;

/// <summary>What the reference does, step by step. Mutants replace one of them.</summary>
public sealed record LedgerSteps
{
    /// <summary>Everything as the rules ask for.</summary>
    public static LedgerSteps Right { get; } = new();

    /// <summary>Makes sure that both folders and files are there and can be written to.</summary>
    public Action<LedgerPlaces, LedgerFiles> CheckPlaces { get; init; } = PlaceCheck.Demand;

    /// <summary>Makes sure that somebody listens at the database.</summary>
    public Action<IDatabase?> CheckDatabase { get; init; } = database =>
        DatabaseCheck.Demand(database);

    /// <summary>Makes sure that nobody else writes; disposed of when the ledger is closed.</summary>
    public Func<LedgerPlaces, IDisposable> Lock { get; init; } = PlaceCheck.Lock;

    /// <summary>Says what is wrong with a line that is to be an event; null if nothing is.</summary>
    public Func<IReadOnlyList<EventType>, ReadOnlyMemory<byte>, string?> JudgeEvent { get; init; } =
        LineJudge.OfEvent;

    /// <summary>The same of a line in the file; null if it is judged alike.</summary>
    public Func<IReadOnlyList<EventType>, ReadOnlyMemory<byte>, string?>? JudgeStoredEvent
    {
        get;
        init;
    }

    /// <summary>Says what is wrong with a line that is to be a snapshot; null if nothing is.</summary>
    public Func<ReadOnlyMemory<byte>, string?> JudgeSnapshot { get; init; } = LineJudge.OfSnapshot;

    /// <summary>The same of a line in the file; null if it is judged alike.</summary>
    public Func<ReadOnlyMemory<byte>, string?>? JudgeStoredSnapshot { get; init; }

    /// <summary>How files are opened.</summary>
    public SealedFileSteps Files { get; init; } = new();

    /// <summary>Opens the file of events.</summary>
    public Func<SealedFileOpening, ILedgerReports, SealedFile> OpenEvents { get; init; } =
        (opening, reports) => opening.ForAppending(reports, events: null);

    /// <summary>Opens the file of snapshots, of a ledger with so many events.</summary>
    public Func<SealedFileOpening, ILedgerReports, long, SealedFile> OpenSnapshots { get; init; } =
        (opening, reports, events) => opening.ForAppending(reports, events);

    /// <summary>The events that the decision memory is reduced from.</summary>
    public Func<SealedFile, IEnumerable<AuditEvent>> Load { get; init; } = file =>
        file.Lines().Select(line => new AuditEvent(line));

    /// <summary>The snapshot that the shadow ledger is restored from; null for none.</summary>
    public Func<SealedFile, LedgerSnapshot?> LoadLatest { get; init; } = file =>
        file.LastLine() is { } line ? new LedgerSnapshot(line) : null;

    /// <summary>Reduces the decision memory.</summary>
    public Action<ILedgerHost, IEnumerable<AuditEvent>> Reduce { get; init; } = (host, events) =>
    {
        host.Memory.Begin();
        foreach (var one in events)
        {
            host.Memory.Reduce(one);
        }
    };

    /// <summary>Restores the shadow ledger.</summary>
    public Action<ILedgerHost, LedgerSnapshot?> Restore { get; init; } = (host, snapshot) =>
    {
        if (snapshot is null)
        {
            host.Ledger.RestoreEmpty();
        }
        else
        {
            host.Ledger.Restore(snapshot);
        }
    };

    /// <summary>Replays: all that happens between the opening of the files and the wiring.</summary>
    public Action<Replay> Replay { get; init; } = replay =>
    {
        replay.Reduce();
        replay.OpenSnapshots();
        replay.Restore();
    };

    /// <summary>Refuses a history that has fewer events than its latest snapshot was taken
    /// at.</summary>
    public Action<SealedFile, SealedFile> Compare { get; init; } = (events, snapshots) =>
    {
        if (snapshots.Last.Events > events.Last.Count)
        {
            throw new RefusedException(new(
                events.Path,
                $"{snapshots.Last.Events} events, as there were when the latest snapshot was taken.",
                $"{events.Last.Count} events.",
                "Events are missing at the end. Put the file back from a copy.")
            {
                Line = events.Last.Count,
                Offset = events.Last.End,
            });
        }
    };
}
