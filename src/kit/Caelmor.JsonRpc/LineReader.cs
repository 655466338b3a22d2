namespace Caelmor.JsonRpc;

/// <summary>Reads lines of bytes, and never holds more than one of the longest there may
/// be.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next line without its end; valid until the next call.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="ProtocolException">The line is too long, or has no end.</exception>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        for (var searched = 0; ;)
        {
            var length = _buffer.AsSpan(_start + searched, _end - _start - searched)
                .IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = _buffer.AsMemory(_start, searched + length);
                _start += searched + length + 1;
                return true;
            }

            searched = _end - _start;
            if (!Fill())
            {
                line = default;
                return searched == 0 ? false : throw new ProtocolException(
                    "each message is ended by a line feed.",
                    $"{searched} bytes without one, and the end.");
            }
        }
    }

    private bool Fill()
    {
        if (_end - _start > longest)
        {
            throw new ProtocolException(
                $"a line has at most {longest:N0} bytes.", $"a line of {_end - _start:N0} or more.");
        }

        if (_end == _buffer.Length)
        {
            var room = _end - _start > _buffer.Length / 2
                ? new byte[Math.Min(_buffer.Length * 2L, longest + 1L)]
                : _buffer;
            Buffer.BlockCopy(_buffer, _start, room, 0, _end - _start);
            (_buffer, _start, _end) = (room, 0, _end - _start);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
