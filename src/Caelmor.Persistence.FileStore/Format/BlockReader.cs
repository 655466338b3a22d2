using System.Security.Cryptography;
using Caelmor.Persistence.FileStore.Disks;

namespace Caelmor.Persistence.FileStore.Format;

/// <summary>
/// Reads a file from front to back in large blocks. While a block is taken apart it is hashed.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="start">Where to begin.</param>
/// <param name="end">Where what belongs to the SHA-256 ends.</param>
/// <param name="blockSize">How much to read at once.</param>
/// <param name="retain">
/// Whether what was taken stays valid; if not, it is valid until more is taken, and two blocks do.
/// </param>
internal sealed class BlockReader(
    IDiskFile file, long start, long end, int blockSize, bool retain)
    : IDisposable
{
    private readonly IncrementalHash _hash =
        IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private byte[] _block = [];
    private byte[] _spare = [];
    private Task _hashing = Task.CompletedTask;
    private int _filled;
    private int _taken;
    private int _checked;
    private uint _section;
    private long _read = start;

    /// <summary>Where in the file the next bytes are.</summary>
    public long Position => _read - _filled + _taken;

    /// <summary>Takes the next bytes, in one piece. The caller knows that the file has
    /// them.</summary>
    public ReadOnlyMemory<byte> Take(int count)
    {
        if (count > _filled - _taken)
        {
            Load(count);
        }

        var taken = _block.AsMemory(_taken, count);
        _taken += count;
        return taken;
    }

    /// <summary>Ends a section.</summary>
    /// <returns>The CRC-32C of everything taken since the last one ended.</returns>
    public uint EndSection()
    {
        Check();
        var crc = _section;
        _section = 0;
        return crc;
    }

    /// <summary>Reads on to the end of what is hashed.</summary>
    /// <returns>The SHA-256.</returns>
    public byte[] EndHash()
    {
        while (_read < end)
        {
            _taken = _filled;
            Load(1);
        }

        _hashing.GetAwaiter().GetResult();
        return _hash.GetHashAndReset();
    }

    public void Dispose()
    {
        ((IAsyncResult)_hashing).AsyncWaitHandle.WaitOne();
        _hash.Dispose();
    }

    private void Load(int needed)
    {
        Check();
        _hashing.GetAwaiter().GetResult();
        var carried = _filled - _taken;
        var block = Room(Math.Max(needed, blockSize));
        _block.AsSpan(_taken, carried).CopyTo(block);
        (_spare, _block) = (_block, block);
        var want = (int)Math.Min(block.Length - carried, Math.Max(0, end - _read));
        var read = file.Read(_read, block.AsSpan(carried, want));
        (_filled, _taken, _checked) = (carried + read, 0, 0);
        if (_filled < needed)
        {
            throw new FlawException(
                "the length of the file", $"at least {_read + needed - carried}", _read + read);
        }

        _hashing = Hash(block, carried, read);
        _read += read;
    }

    private Task Hash(byte[] block, int offset, int count)
    {
        if (count >= Layout.BlockSize / 4)
        {
            return Task.Run(() => _hash.AppendData(block, offset, count));
        }

        _hash.AppendData(block, offset, count);
        return Task.CompletedTask;
    }

    private byte[] Room(int size) =>
        !retain && _spare.Length >= size
            ? _spare
            : GC.AllocateUninitializedArray<byte>(retain ? Fitting(size) : size);

    private int Fitting(int size) =>
        (int)Math.Min(size, Math.Max(1, end - _read + (_filled - _taken)));

    private void Check()
    {
        _section = Crc32C.Append(_section, _block.AsSpan(_checked, _taken - _checked));
        _checked = _taken;
    }
}
