using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Histories;

namespace Caelmor.AuditLedger.Embedded.Running;

/// <summary>Reads the two files of a ledger, up to the seals that they had when it was
/// opened.</summary>
/// <param name="events">The file of events.</param>
/// <param name="snapshots">The file of snapshots.</param>
internal sealed class LedgerReader(SealedExtent events, SealedExtent snapshots) : IAuditReader
{
    public ValueTask<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(
        long first, int most, CancellationToken cancellation) =>
        Outcome(() => LedgerQueries.Read(events, first, most, cancellation));

    public ValueTask<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync(
        CancellationToken cancellation) => Outcome(() => LedgerQueries.Latest(snapshots));

    public ValueTask<LedgerOutcome<LedgerHead>> HeadAsync(CancellationToken cancellation) =>
        Outcome(() => LedgerQueries.Head(events, snapshots));

    public ValueTask<LedgerOutcome<bool>> ConfirmsAsync(
        LedgerHead older, CancellationToken cancellation) =>
        Outcome(() => LedgerQueries.Confirms(events, snapshots, older));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ValueTask<LedgerOutcome<T>> Outcome<T>(Func<T> request) =>
        ValueTask.FromResult(RefusalOutcomes.Of(request));
}

/// <summary>What can be asked of a ledger, whoever has it open.</summary>
internal static class LedgerQueries
{
    public static IReadOnlyList<AuditEvent> Read(
        SealedExtent events, long first, int most, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        var read = new List<AuditEvent>();
        foreach (var line in events.Lines(first).Take(most))
        {
            cancellation.ThrowIfCancellationRequested();
            read.Add(new(line));
        }

        return read;
    }

    public static LedgerSnapshot? Latest(SealedExtent snapshots) =>
        snapshots.LastLine() is { } line ? new LedgerSnapshot(line) : null;

    public static LedgerHead Head(SealedExtent events, SealedExtent snapshots) => new(
        events.Last.Count, snapshots.Last.Count, events.Last.Sha256, snapshots.Last.Sha256);

    public static bool Confirms(SealedExtent events, SealedExtent snapshots, LedgerHead older) =>
        events.HasSeal(older.Events, older.EventSeal)
        && snapshots.HasSeal(older.Snapshots, older.SnapshotSeal);
}
