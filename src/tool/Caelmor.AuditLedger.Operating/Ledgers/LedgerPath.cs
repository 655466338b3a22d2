using Caelmor.AuditLedger.Embedded.Folders;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Operating.Ledgers;

/// <summary>The ledger that the command line names.</summary>
/// <param name="Events">The folder of the events.</param>
/// <param name="Snapshots">That of the snapshots; null if it is the same.</param>
internal sealed record LedgerPath(string Events, string? Snapshots)
{
    /// <summary>Both folders, once each.</summary>
    public IEnumerable<string> Folders => Snapshots is null ? [Events] : [Events, Snapshots];

    /// <summary>Opens it to decide something.</summary>
    /// <exception cref="StopException">There is no folder, or it may not be looked at.</exception>
    public LedgerFolders ToWriteAt()
    {
        Demand();
        return LedgerFolders.ToWriteAt(Events, Snapshots);
    }

    /// <summary>Opens it to look at it.</summary>
    /// <exception cref="StopException">There is no folder, or it may not be looked at.</exception>
    public LedgerFolders ToLookAt()
    {
        Demand();
        return LedgerFolders.ToLookAt(Events, Snapshots);
    }

    private void Demand()
    {
        foreach (var folder in Folders)
        {
            if (string.IsNullOrWhiteSpace(folder))
            {
                throw StopException.Misuse("Found a folder without a name; expected its path.");
            }

            Permission.DemandSight(folder);
            if (!Directory.Exists(folder))
            {
                throw StopException.Misuse(
                    $"Found no folder '{folder}'; expected that of a ledger. Check the path, and "
                    + "whether the disk is mounted.");
            }

            // Who may not read it learns that, and nothing about what is there.
            foreach (var file in Directory.EnumerateFiles(folder, "*.ndjson"))
            {
                DemandReadable(file);
            }
        }
    }

    private static void DemandReadable(string file)
    {
        try
        {
            using var _ = File.OpenHandle(file, share: FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception refusal) when (!Permission.IsLacking(refusal)
            && refusal is IOException or UnauthorizedAccessException)
        {
            // It is no file, or gone: whoever reads it says so.
            _ = refusal;
        }
    }
}
