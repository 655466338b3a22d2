namespace Caelmor.AuditLedger.Mounts;

/// <summary>The two folders of a ledger.</summary>
/// <param name="Events">That of the events.</param>
/// <param name="Snapshots">That of the snapshots.</param>
public sealed record LedgerPlaces(IMount Events, IMount Snapshots);

/// <summary>Which files of the two folders hold what people read.</summary>
/// <remarks>Rules dl-2.3, dl-4.1 and dl-6.1: a line for each, and nothing else. What a ledger keeps
/// beside them is its own affair.</remarks>
/// <param name="Events">The file with the events, such as <c>audit-events.ndjson</c>.</param>
/// <param name="Snapshots">The file with the snapshots, such as <c>snapshots.ndjson</c>.</param>
public sealed record LedgerFiles(string Events, string Snapshots);
