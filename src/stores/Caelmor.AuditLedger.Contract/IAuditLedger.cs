using Caelmor.AuditLedger.Events;
using Caelmor.AuditLedger.Outcomes;

namespace Caelmor.AuditLedger;

/// <summary>Reads a ledger: all that an observer gets.</summary>
/// <remarks>Rules dl-10.1 to dl-10.7: it changes nothing. Disposing of it closes it.</remarks>
public interface IAuditReader : IAsyncDisposable
{
    /// <summary>Reads acknowledged events, in the order of the file.</summary>
    /// <param name="first">From which one on, counted from 0.</param>
    /// <param name="most">How many at most; fewer are given only at the end.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    ValueTask<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(
        long first, int most, CancellationToken cancellation);

    /// <summary>Reads the latest snapshot (dl-6.3); null if there is none.</summary>
    /// <param name="cancellation">Nobody waits any more.</param>
    ValueTask<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync(CancellationToken cancellation);

    /// <summary>Where the history ends.</summary>
    /// <param name="cancellation">Nobody waits any more.</param>
    ValueTask<LedgerOutcome<LedgerHead>> HeadAsync(CancellationToken cancellation);

    /// <summary>Whether the history goes through the point that an older head names
    /// (dl-13.5).</summary>
    /// <param name="older">A head that somebody kept.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    ValueTask<LedgerOutcome<bool>> ConfirmsAsync(LedgerHead older, CancellationToken cancellation);
}

/// <summary>Writes a ledger, as the one process that does (dl-13.4).</summary>
/// <remarks>A failure of its files is fatal: whatever is asked after one is refused (dl-9.1).
/// Disposing of it closes it and lets the next one in.</remarks>
public interface IAuditLedger : IAuditReader
{
    /// <summary>Appends events, in this order. All of them are durable when it is acknowledged
    /// (dl-1.2). Events that can't be stored are refused before any is, and do no harm.</summary>
    /// <param name="events">One or more.</param>
    /// <param name="cancellation">Nobody waits any more; it ends one way or the other.</param>
    ValueTask<LedgerOutcome<Acknowledged>> AppendAsync(
        IReadOnlyList<AuditEvent> events, CancellationToken cancellation);

    /// <summary>Appends a snapshot, durably.</summary>
    /// <param name="snapshot">The whole shadow ledger.</param>
    /// <param name="cancellation">Nobody waits any more; it ends one way or the other.</param>
    ValueTask<LedgerOutcome<Acknowledged>> WriteSnapshotAsync(
        LedgerSnapshot snapshot, CancellationToken cancellation);
}
