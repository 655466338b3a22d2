namespace Caelmor.AuditLedger.Embedded.Running;

/// <summary>How an embedded ledger goes about what the rules leave open.</summary>
public sealed record LedgerOptions
{
    /// <summary>Whether a start refuses what a crash left behind the last whole line, so that an
    /// operator has to set it aside; without it the start does, and reports it (dl-13.3).</summary>
    public bool StrictTail { get; init; }
}
