using System.Buffers.Binary;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.Storage.Blocks;

/// <summary>
/// Takes a file apart from front to back, while what comes next is read and hashed.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="start">Where to begin.</param>
/// <param name="end">Where what belongs to the SHA-256 ends.</param>
/// <param name="blockSize">How much to read at once.</param>
/// <param name="retain">
/// Whether what was taken stays valid; if not, it is valid until more is taken.
/// </param>
public sealed class BlockReader(
    IDiskFile file, long start, long end, int blockSize, bool retain)
    : IDisposable
{
    private const int BlocksInRoom = 32;
    private const int Few = 8;

    private readonly ReadAhead _ahead = new(
        file, start, end, blockSize, retain ? blockSize * BlocksInRoom : blockSize);

    private ArraySegment<byte> _block = ArraySegment<byte>.Empty;
    private byte[] _joint = [];
    private int _taken;
    private bool _isLent;
    private long _read = start;

    /// <summary>Where in the file the next bytes are.</summary>
    public long Position => _read - Left;

    private int Left => _block.Count - _taken;

    // What of the room is still to be read.
    private int LeftInRoom => _block.Array!.Length - _block.Offset - _block.Count;

    /// <summary>Takes a number.</summary>
    public uint TakeUInt32()
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        Copy(bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    /// <summary>Takes the next bytes, in one piece. The caller knows that the file has
    /// them.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="FlawException">The file ends before.</exception>
    public ReadOnlyMemory<byte> Take(int count)
    {
        while (count > Left && count <= Left + LeftInRoom && !IsLarge(count))
        {
            Load();
        }

        if (count <= Left && !IsLarge(count))
        {
            _isLent = true;
            _taken += count;
            return _block[(_taken - count).._taken];
        }

        if (retain || _joint.Length < count)
        {
            _joint = BlockPool.New(count);
        }

        Copy(_joint.AsSpan(0, count));
        return _joint.AsMemory(0, count);
    }

    /// <summary>Reads on to the end of what is hashed.</summary>
    /// <returns>The SHA-256.</returns>
    public byte[] EndHash()
    {
        while (_read < end)
        {
            Load();
        }

        return _ahead.EndHash();
    }

    /// <summary>Ends the reading ahead.</summary>
    public void Dispose() => _ahead.Dispose();

    private void Copy(Span<byte> bytes)
    {
        while (bytes.Length > Left)
        {
            var fitting = Left;
            _block.AsSpan(_taken).CopyTo(bytes);
            _taken += fitting;
            bytes = bytes[fitting..];
            Load();
        }

        _block.AsSpan(_taken, bytes.Length).CopyTo(bytes);
        _taken += bytes.Length;
    }

    // A room is kept as a whole for whatever is kept of it. If large pieces were, much of what is
    // kept would be pieces cut off at its end.
    private bool IsLarge(int count) => retain && count > blockSize * BlocksInRoom / Few;

    private void Load()
    {
        var begun = LeftInRoom > 0 ? _block : default;
        if (begun.Count == 0)
        {
            if (!(retain && _isLent))
            {
                _ahead.Return(_block.Array!);
            }

            (_taken, _isLent) = (0, false);
        }

        var next = _ahead.Next();
        if (next.Count == 0)
        {
            throw new FlawException("the length of the file", $"more than {_read}", _read);
        }

        _read += next.Count;
        _block = new(next.Array!, next.Offset - begun.Count, begun.Count + next.Count);
    }
}
