using Caelmor.AuditLedger.Embedded.Lines;
using Caelmor.AuditLedger.Embedded.Seals;

namespace Caelmor.AuditLedger.Embedded.Histories;

/// <summary>What a file of lines and its seals were found to hold.</summary>
/// <param name="Last">The last seal.</param>
/// <param name="SealsEnd">Where it ends, in the file of the seals.</param>
/// <param name="Lines">Where the lines begin, also those behind the last seal.</param>
internal sealed record History(Seal Last, long SealsEnd, LineIndex Lines)
{
    /// <summary>The seal that is missing, of whole lines behind the last one; null if none
    /// is.</summary>
    public Seal? Missing { get; init; }

    /// <summary>What stands behind the last whole line; null for nothing.</summary>
    public UnfinishedEnd? Tail { get; init; }

    /// <summary>What stands behind the last seal, in the file of the seals; null for
    /// nothing.</summary>
    public UnfinishedEnd? SealTail { get; init; }

    /// <summary>Where the last whole line ends.</summary>
    public long End => (Missing ?? Last).End;

    /// <summary>How many whole lines there are.</summary>
    public long Count => (Missing ?? Last).Count;
}
