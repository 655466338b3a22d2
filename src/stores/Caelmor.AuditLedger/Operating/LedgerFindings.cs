namespace Caelmor.AuditLedger.Embedded.Operating;

/// <summary>What somebody found who looked at a ledger and changed nothing.</summary>
/// <param name="Events">In the file of the events.</param>
/// <param name="Snapshots">In the file of the snapshots.</param>
/// <param name="Head">Where the history ends, sealed; null if there is a flaw.</param>
public sealed record LedgerFindings(PartFindings Events, PartFindings Snapshots, LedgerHead? Head)
{
    /// <summary>What is wrong between the two, such as events that a snapshot knew of and that are
    /// not there; null for nothing.</summary>
    public LedgerRefusal? Disagreement { get; init; }

    /// <summary>The first flaw that a start would be refused for; null if there is none.</summary>
    public LedgerRefusal? Flaw => Events.Flaw ?? Snapshots.Flaw ?? Disagreement;
}

/// <summary>What was found in a file of lines and its seals.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Bytes">How long the file is.</param>
/// <param name="Lines">How many whole lines it has.</param>
/// <param name="Seals">How many seals there are.</param>
/// <param name="Unsealed">How many whole lines stand behind the last seal: the next start seals
/// them.</param>
public sealed record PartFindings(string Path, long Bytes, long Lines, long Seals, long Unsealed)
{
    /// <summary>What a start would refuse; null for nothing.</summary>
    public LedgerRefusal? Flaw { get; init; }

    /// <summary>What stands behind the last whole line, in bytes: the next start sets it
    /// aside.</summary>
    public long Unfinished { get; init; }

    /// <summary>The same of the file of the seals.</summary>
    public long UnfinishedSeals { get; init; }
}
