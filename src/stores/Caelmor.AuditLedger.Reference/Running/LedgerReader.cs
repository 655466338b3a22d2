using Caelmor.AuditLedger.Events;
using Caelmor.AuditLedger.Outcomes;
using Caelmor.AuditLedger.Reference.Files;
using Caelmor.AuditLedger.Reference.Judging;

namespace Caelmor.AuditLedger.Reference.Running;

/// <summary>Reads the two files of a ledger, up to their last seals.</summary>
/// <param name="events">The file of events.</param>
/// <param name="snapshots">The file of snapshots.</param>
public class LedgerReader(SealedFile events, SealedFile snapshots) : IAuditReader
{
    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(
        long first, int most, CancellationToken cancellation) => Outcome(
            () => (IReadOnlyList<AuditEvent>)[
                .. events.Lines(first).Take(most).Select(line => new AuditEvent(line))]);

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync(
        CancellationToken cancellation) => Outcome(
            () => snapshots.LastLine() is { } line ? new LedgerSnapshot(line) : null);

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<LedgerHead>> HeadAsync(CancellationToken cancellation) =>
        Outcome(() => new LedgerHead(
            events.Last.Count, snapshots.Last.Count, events.Last.Sha256, snapshots.Last.Sha256));

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<bool>> ConfirmsAsync(
        LedgerHead older, CancellationToken cancellation) => Outcome(() =>
            events.HasSeal(older.Events, older.EventSeal)
            && snapshots.HasSeal(older.Snapshots, older.SnapshotSeal));

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The outcome of a request, which is over when this returns.</summary>
    protected static ValueTask<LedgerOutcome<T>> Outcome<T>(Func<T> request) =>
        ValueTask.FromResult(Refusals.Catch(request));
}
