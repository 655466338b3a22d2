using Caelmor.Storage.Disks;
using Caelmor.Storage.Locks;

namespace Caelmor.AuditLedger.Operating.Ledgers;

/// <summary>Who writes a ledger at present.</summary>
/// <param name="Holder">What the lock says.</param>
internal sealed record Writer(LockHolder Holder)
{
    private const string Lock = "lock";

    private static readonly StoreKind Kind = new("an audit ledger", "audit-ledger");

    /// <summary>Whether a process does.</summary>
    public bool IsThere => Holder.IsThere == true;

    /// <summary>Whoever has the lock of a ledger's folder.</summary>
    public static Writer Of(LedgerPath ledger)
    {
        using var folder = Folder.ToLookAt(ledger.Events, Kind);
        return new(LockHolder.Of(folder, Lock));
    }

    /// <summary>For people.</summary>
    public override string ToString() => Holder switch
    {
        { Text.Length: 0 } => "nobody writes the ledger",
        { IsThere: true, Command: { } command } => $"{Holder.Text}, writes the ledger: {command}",
        { IsThere: true } => $"{Holder.Text}, writes the ledger",
        _ => $"nobody writes the ledger; the last one ended without a word ({Holder.Text})",
    };
}
