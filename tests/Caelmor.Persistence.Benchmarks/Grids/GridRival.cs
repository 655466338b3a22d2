using Caelmor.WorldGrid.Contract;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>The grid.</summary>
internal sealed class GridRival : IChunkRival
{
    private readonly FlatWorld _world;
    private readonly IWorldGrid _grid;

    /// <param name="folder">Where it lies.</param>
    /// <param name="backups">How many backups are kept; as long as there are fewer, nothing is
    /// folded.</param>
    /// <param name="name">What it is called.</param>
    public GridRival(string folder, int backups, string name = "grid")
    {
        Name = name;
        _world = new(folder);
        _grid = _world.Create(
            GridOptions.Usual with { Backups = backups, CachedChunks = 1 << 14 });
    }

    public string Name { get; }

    public void Change(IReadOnlyList<ChunkPosition> chunks, int edition)
    {
        foreach (var at in chunks)
        {
            Buildings.Write(_grid, at, edition);
        }
    }

    public void Save() => FlatWorld.Done(_grid.SaveAsync("a turn", default));

    public void Dispose()
    {
        FlatWorld.Done(_grid.DisposeAsync());
        _world.Dispose();
    }
}
