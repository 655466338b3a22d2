using Caelmor.Storage.Blocks;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>Reads a file here and there, mostly onwards, in large pieces of which one is
/// kept.</summary>
/// <remarks>Where the disk refuses such a piece, only what is asked for is read, so that what lies
/// beside a bad sector is read all the same.</remarks>
/// <param name="file">The file.</param>
internal sealed class FileWindow(IDiskFile file)
{
    private byte[] _piece = [];
    private long _from;
    private int _read;
    private long _hurtUntil;

    /// <summary>How long the file is.</summary>
    public long Length { get; } = file.Length;

    /// <summary>The bytes from somewhere on; fewer than asked for only at the end. They are valid
    /// until the next call.</summary>
    /// <exception cref="IOException">The disk refuses these very bytes.</exception>
    public ReadOnlySpan<byte> Read(long offset, int count)
    {
        if (offset < 0 || offset >= Length)
        {
            return [];
        }

        count = (int)Math.Min(count, Length - offset);
        if (offset < _from || offset + count > _from + _read)
        {
            Load(offset, count);
        }

        var first = (int)(offset - _from);
        return _piece.AsSpan(first, Math.Min(count, _read - first));
    }

    private void Load(long offset, int count)
    {
        var wanted = Math.Max(count, BlockLayout.ReadingSize);
        if (_piece.Length < wanted)
        {
            _piece = GC.AllocateUninitializedArray<byte>(wanted);
        }

        (_from, _read) = (offset, 0);
        if (offset < _hurtUntil || !TryLoad())
        {
            _hurtUntil = Math.Max(_hurtUntil, offset + wanted);
            _read = file.Read(offset, _piece.AsSpan(0, count));
        }
    }

    private bool TryLoad()
    {
        try
        {
            _read = file.Read(_from, _piece);
            return true;
        }
        catch (Exception refusal) when (DiskFailure.Is(refusal))
        {
            return false;
        }
    }
}
