namespace Caelmor.AuditLedger.Events;

/// <summary>How long things are at most.</summary>
/// <remarks>Rule dl-13.6.</remarks>
public static class LedgerLimits
{
    /// <summary>The most bytes of a line, without the line break: 1 MiB.</summary>
    public const int LineBytes = 1024 * 1024;

    /// <summary>The most bytes that are read at a time: twice a line.</summary>
    public const int ReadBytes = 2 * LineBytes;
}
