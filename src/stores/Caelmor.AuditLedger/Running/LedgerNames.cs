namespace Caelmor.AuditLedger.Embedded.Running;

/// <summary>What the files of a ledger are called.</summary>
internal static class LedgerNames
{
    /// <summary>The lock of the one who writes.</summary>
    public const string Lock = "lock";

    /// <summary>The files that people read.</summary>
    public static LedgerFiles Files { get; } = new("audit-events.ndjson", "snapshots.ndjson");
}
