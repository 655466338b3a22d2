namespace Caelmor.AuditLedger.Embedded.Lines;

/// <summary>One line of a file.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Offset">Where it begins, in bytes from 0.</param>
/// <param name="Text">What it says, without its line break; of one that is too long, its
/// beginning.</param>
/// <param name="IsWhole">Whether a line break ends it. Only the last one can lack it.</param>
internal readonly record struct Line(
    long Number, long Offset, ReadOnlyMemory<byte> Text, bool IsWhole)
{
    /// <summary>The line break.</summary>
    public const byte Feed = (byte)'\n';

    /// <summary>Where the next one begins.</summary>
    public long End => Offset + Text.Length + (IsWhole ? 1 : 0);

    /// <summary>Whether it is longer than a line may be (dl-13.6).</summary>
    public bool IsTooLong => Text.Length > LedgerLimits.LineBytes;
}
