using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Lines;

namespace Caelmor.AuditLedger.Embedded.Seals;

/// <summary>Reads the seals of a file, one after another.</summary>
/// <remarks>
/// Seals are not flushed one by one, so a crash may leave the last of them unfinished, or zeros
/// where sectors of them did not reach the disk. No seal has a zero in it; so from the first line
/// on that has, or that has no end, what is there is what a crash left, and can be worked out
/// again. Any other line that is not the next seal was altered.
/// </remarks>
internal sealed class SealReader
{
    private const byte Zero = 0;

    private readonly LineReader _lines;
    private readonly string _path;
    private readonly long _length;
    private bool _isOver;

    /// <summary>Reads the seals of a file, as many as there are at present.</summary>
    /// <exception cref="LedgerRefusedException">There is no file with seals, or no
    /// seal.</exception>
    public SealReader(IMount mount, string file, long? length = null)
    {
        var name = Seal.FileFor(file);
        _path = $"{mount.Path}/{name}";
        _length = length ?? mount.StateOf(name)?.Length
            ?? throw new LedgerRefusedException(Flaw("no file with seals", null));
        _lines = new(mount, name, _length);
        Last = Read() is { } first && first == Seal.First
            ? first
            : throw new LedgerRefusedException(Flaw("no first seal", null));
    }

    /// <summary>The last one that was read.</summary>
    public Seal Last { get; private set; }

    /// <summary>Where the last one that was read ends.</summary>
    public long End { get; private set; }

    /// <summary>How many bytes there are behind it that a crash left.</summary>
    public long Unfinished => _isOver ? _length - End : 0;

    /// <summary>Reads the next one; null if there is none.</summary>
    /// <exception cref="LedgerRefusedException">What is there is none.</exception>
    public Seal? TryRead() => Read() is { } next ? Last = next : null;

    private Seal? Read()
    {
        if (_isOver || !_lines.TryRead(out var line) || IsUnfinished(line))
        {
            _isOver = true;
            return null;
        }

        if (Seal.Of(line.Text.Span) is not { } seal
            || (line.Number > 1 && !seal.Follows(Last)))
        {
            throw new LedgerRefusedException(Flaw("a line that is not the next seal", line));
        }

        End = line.End;
        return seal;
    }

    private static bool IsUnfinished(Line line) =>
        (!line.IsWhole && !line.IsTooLong) || line.Text.Span.Contains(Zero);

    private LedgerRefusal Flaw(string found, Line? line) => new(
        _path,
        "the seals that were written after each flush.",
        $"{found}.",
        "Put the file back from a copy, or compare the history with a head that was kept elsewhere "
        + "and have an operator seal it anew (caelmor-ledger reseal).")
    {
        Line = line?.Number ?? 1,
        Offset = line?.Offset ?? 0,
    };
}
