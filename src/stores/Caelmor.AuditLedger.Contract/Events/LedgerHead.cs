namespace Caelmor.AuditLedger.Events;

/// <summary>Where a ledger's history ends, for keeping elsewhere.</summary>
/// <remarks>
/// Rule dl-13.5: a later ledger of the same history confirms it. Whoever can write all files of a
/// ledger can make them agree with each other, and not with a head that somebody kept.
/// </remarks>
/// <param name="Events">How many events there are.</param>
/// <param name="Snapshots">How many snapshots there are.</param>
/// <param name="EventSeal">A digest over all events, in the ledger's own form.</param>
/// <param name="SnapshotSeal">A digest over all snapshots, in the ledger's own form.</param>
public sealed record LedgerHead(long Events, long Snapshots, string EventSeal, string SnapshotSeal);
