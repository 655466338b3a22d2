using Caelmor.Persistence.Benchmarks.Stores;
using Caelmor.WorldGrid.Contract;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>What no save can do without: one write at the end of a file, one flush of its
/// content.</summary>
internal sealed class ChunkFloor : IChunkRival
{
    private readonly SafeFileHandle _file;
    private byte[] _changed = [];
    private long _end;

    public ChunkFloor(string folder)
    {
        _file = File.OpenHandle(
            Path.Combine(folder, "floor"), FileMode.CreateNew, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(_file);
        Posix.FlushFolder(folder);
    }

    public string Name => "floor";

    public void Change(IReadOnlyList<ChunkPosition> chunks, int edition) =>
        _changed = Buildings.BytesOf(edition, chunks.Count * Buildings.Bytes);

    public void Save()
    {
        RandomAccess.Write(_file, _changed, _end);
        Posix.FlushContent(_file);
        _end += _changed.Length;
    }

    public void Dispose() => _file.Dispose();
}
