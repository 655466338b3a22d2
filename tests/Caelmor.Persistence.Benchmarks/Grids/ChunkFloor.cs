using Caelmor.Persistence.Benchmarks.Stores;
using Caelmor.WorldGrid.Contract;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>What no save can do without: one write at the end of a file, one flush of its
/// content.</summary>
internal sealed class ChunkFloor(string folder) : IChunkRival
{
    private readonly AppendedFile _file = new(folder);
    private byte[] _changed = [];

    public string Name => "floor";

    public void Change(IReadOnlyList<ChunkPosition> chunks, int edition) =>
        _changed = Buildings.BytesOf(edition, chunks.Count * Buildings.Bytes);

    public void Save() => _file.Append(_changed);

    public void Dispose() => _file.Dispose();
}
