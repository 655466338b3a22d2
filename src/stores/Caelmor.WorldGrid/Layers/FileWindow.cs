using Caelmor.Storage.Blocks;
using Caelmor.Storage.Disks;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>Reads a file here and there, mostly onwards, in large pieces of which one is
/// kept.</summary>
/// <param name="file">The file.</param>
internal sealed class FileWindow(IDiskFile file)
{
    private byte[] _piece = [];
    private long _from;
    private int _read;

    /// <summary>How long the file is.</summary>
    public long Length { get; } = file.Length;

    /// <summary>The bytes from somewhere on; fewer than asked for only at the end. They are valid
    /// until the next call.</summary>
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

        _from = offset;
        _read = file.Read(offset, _piece);
    }
}
