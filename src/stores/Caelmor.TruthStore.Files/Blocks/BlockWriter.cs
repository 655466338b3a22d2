using System.Buffers.Binary;
using System.Security.Cryptography;
using Caelmor.TruthStore.Files.Checksums;
using Caelmor.TruthStore.Files.Disks;

namespace Caelmor.TruthStore.Files.Blocks;

/// <summary>
/// Writes a file in large blocks. While one block is hashed and written the next is filled.
/// </summary>
internal sealed class BlockWriter(IDiskFile file, int blockSize, CancellationToken cancellation)
    : IDisposable
{
    private readonly IncrementalHash _hash =
        IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private byte[] _block = GC.AllocateUninitializedArray<byte>(blockSize);
    private byte[] _spare = GC.AllocateUninitializedArray<byte>(blockSize);
    private Task _hashing = Task.CompletedTask;
    private int _used;
    private uint _section;
    private uint _frame;

    /// <summary>How many bytes were given to the writer so far.</summary>
    public long Position { get; private set; }

    /// <summary>The CRC-32C of each block as it was written.</summary>
    public List<uint> Blocks { get; } = [];

    public void WriteFrame(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
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
        _section = Crc32C.Combine(
            _section,
            Crc32C.Append(_frame, number),
            head.Length + tail.Length + BlockLayout.FrameOverhead);
    }

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
    public uint EndSection()
    {
        var crc = _section;
        _section = 0;
        return crc;
    }

    /// <summary>Ends what is hashed.</summary>
    /// <returns>The SHA-256 over everything so far.</returns>
    public byte[] EndHash()
    {
        _hashing.GetAwaiter().GetResult();
        _hash.AppendData(_block, 0, _used);
        return _hash.GetHashAndReset();
    }

    /// <summary>Writes what is left. The block in hand is hashed already.</summary>
    public void Finish()
    {
        if (_used > 0)
        {
            Blocks.Add(Crc32C.Of(_block.AsSpan(0, _used)));
            file.Write(_block.AsSpan(0, _used));
            _used = 0;
        }
    }

    public void Dispose()
    {
        ((IAsyncResult)_hashing).AsyncWaitHandle.WaitOne();
        _hash.Dispose();
    }

    private void WriteBlock()
    {
        cancellation.ThrowIfCancellationRequested();
        _hashing.GetAwaiter().GetResult();
        var block = _block;
        _hashing = Task.Run(() => _hash.AppendData(block), CancellationToken.None);
        Blocks.Add(Crc32C.Of(block));
        file.Write(block);
        (_block, _spare) = (_spare, _block);
        _used = 0;
    }
}
