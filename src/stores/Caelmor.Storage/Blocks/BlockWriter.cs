using System.Buffers.Binary;
using System.Security.Cryptography;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;

namespace Caelmor.Storage.Blocks;

/// <summary>
/// Writes a file in large blocks. While one block is hashed the next is filled.
/// </summary>
/// <param name="file">The file, empty.</param>
/// <param name="blockSize">How many bytes are written at once.</param>
/// <param name="cancellation">Ends the work early; the file is to be thrown away then.</param>
/// <param name="isHashed">Whether somebody asks for the SHA-256 and for checksums of sections;
/// nobody pays for them otherwise.</param>
public sealed class BlockWriter(
    IDiskFile file, int blockSize, CancellationToken cancellation, bool isHashed = true)
    : IDisposable
{
    private readonly IncrementalHash? _hash =
        isHashed ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;

    private readonly List<uint> _blocks = [];
    private byte[] _block = GC.AllocateUninitializedArray<byte>(blockSize);
    private byte[] _spare = isHashed ? GC.AllocateUninitializedArray<byte>(blockSize) : [];
    private Task _hashing = Task.CompletedTask;
    private int _used;
    private uint _section;
    private uint _frame;

    /// <summary>How many bytes were given to the writer so far.</summary>
    public long Position { get; private set; }

    /// <summary>The CRC-32C of each block as it was written.</summary>
    public IReadOnlyList<uint> Blocks => _blocks;

    /// <summary>Writes one frame: a length, the payload, and the CRC-32C of both.</summary>
    /// <param name="head">The payload's beginning.</param>
    /// <param name="tail">Its end; both together have at most
    /// <see cref="BlockLayout.LongestFrame"/> bytes.</param>
    /// <returns>That CRC-32C.</returns>
    public uint WriteFrame(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32LittleEndian(number, head.Length + tail.Length);
        _frame = Crc32C.Of(number);
        Write(number);
        _frame = Crc32C.Append(_frame, head);
        Write(head);
        _frame = Crc32C.Append(_frame, tail);
        Write(tail);
        BinaryPrimitives.WriteUInt32LittleEndian(number, _frame);
        Write(number);

        // No byte is passed over again for it.
        if (_hash is not null)
        {
            _section = Crc32C.Combine(
                _section,
                Crc32C.Append(_frame, number),
                head.Length + tail.Length + BlockLayout.FrameOverhead);
        }

        return _frame;
    }

    /// <summary>Writes bytes that belong to no frame, and to the SHA-256.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Position += bytes.Length;
        while (bytes.Length > _block.Length - _used)
        {
            var fitting = _block.Length - _used;
            bytes[..fitting].CopyTo(_block.AsSpan(_used));
            _used += fitting;
            bytes = bytes[fitting..];
            WriteBlock();
        }

        bytes.CopyTo(_block.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <summary>Ends a section.</summary>
    /// <returns>The CRC-32C of all frames since the last one ended.</returns>
    /// <exception cref="InvalidOperationException">Nothing is hashed.</exception>
    public uint EndSection()
    {
        DemandHashed();
        var crc = _section;
        _section = 0;
        return crc;
    }

    /// <summary>Ends what is hashed.</summary>
    /// <returns>The SHA-256 over everything so far.</returns>
    /// <exception cref="InvalidOperationException">Nothing is hashed.</exception>
    public byte[] EndHash()
    {
        var hash = DemandHashed();
        _hashing.GetAwaiter().GetResult();
        hash.AppendData(_block, 0, _used);
        return hash.GetHashAndReset();
    }

    /// <summary>Writes what is left. The block in hand is hashed already.</summary>
    public void Finish()
    {
        if (_used > 0)
        {
            _blocks.Add(Crc32C.Of(_block.AsSpan(0, _used)));
            file.Write(_block.AsSpan(0, _used));
            _used = 0;
        }
    }

    /// <summary>Waits for what goes on, and flushes nothing.</summary>
    public void Dispose()
    {
        ((IAsyncResult)_hashing).AsyncWaitHandle.WaitOne();
        _hash?.Dispose();
    }

    private IncrementalHash DemandHashed() =>
        _hash ?? throw new InvalidOperationException("Nothing is hashed here.");

    private void WriteBlock()
    {
        cancellation.ThrowIfCancellationRequested();
        _hashing.GetAwaiter().GetResult();
        var block = _block;
        if (_hash is { } hash)
        {
            _hashing = Task.Run(() => hash.AppendData(block), CancellationToken.None);
            (_block, _spare) = (_spare, _block);
        }

        _blocks.Add(Crc32C.Of(block));
        file.Write(block);
        _used = 0;
    }
}
