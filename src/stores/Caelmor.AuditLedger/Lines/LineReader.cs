using System.Buffers;

namespace Caelmor.AuditLedger.Embedded.Lines;

/// <summary>Reads a file line by line: never more of it at a time than a block, and of a line no
/// more than it may have (dl-13.6).</summary>
/// <param name="mount">The folder.</param>
/// <param name="file">The file.</param>
/// <param name="end">Where to stop, in bytes from 0.</param>
internal sealed class LineReader(IMount mount, string file, long end)
{
    /// <summary>How much is read at a time.</summary>
    public const int BlockBytes = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _open = new(256);
    private ReadOnlyMemory<byte> _rest;
    private long _place;
    private long _offset;
    private long _number = 1;
    private bool _isOver;

    /// <summary>Where it begins: a line of this number, at this place.</summary>
    public (long Number, long Offset) Start
    {
        init => (_number, _offset, _place) = (value.Number, value.Offset, value.Offset);
    }

    /// <summary>How much is read at a time, if not as much as usual.</summary>
    public int Block { get; init; } = BlockBytes;

    /// <summary>Is given each block as it was read, before the lines that end in it.</summary>
    public Action<long, ReadOnlyMemory<byte>>? OnBlock { get; init; }

    /// <summary>Reads the next line. After one that is too long there is none.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryRead(out Line line)
    {
        while (!_isOver)
        {
            var at = _rest.Span.IndexOf(Line.Feed);
            if (at >= 0)
            {
                line = Next(Joined(_rest[..at]), isWhole: true);
                _rest = _rest[(at + 1)..];
                return true;
            }

            _open.Write(_rest.Span);
            if (_open.WrittenCount > LedgerLimits.LineBytes || !TryReadBlock())
            {
                _isOver = true;
            }
        }

        line = Next(Joined(ReadOnlyMemory<byte>.Empty), isWhole: false);
        return line.Text.Length > 0;
    }

    private bool TryReadBlock()
    {
        var count = (int)Math.Min(Block, end - _place);
        _rest = count > 0 ? mount.Read(file, _place, count) : default;
        if (_rest.IsEmpty)
        {
            return false;
        }

        OnBlock?.Invoke(_place, _rest);
        _place += _rest.Length;
        return true;
    }

    private Line Next(ReadOnlyMemory<byte> text, bool isWhole)
    {
        var line = new Line(_number, _offset, text, isWhole);
        _number++;
        _offset = line.End;
        return line;
    }

    private ReadOnlyMemory<byte> Joined(ReadOnlyMemory<byte> last)
    {
        if (_open.WrittenCount == 0)
        {
            return last;
        }

        _open.Write(last.Span);
        var text = _open.WrittenSpan.ToArray();
        _open.ResetWrittenCount();
        return text;
    }
}
