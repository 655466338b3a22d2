namespace Caelmor.WorldGrid.Reference;

/// <summary>What lies in what (pv-14.1).</summary>
/// <param name="genesis">How large chunks and regions are.</param>
/// <param name="divide">Divides and rounds down.</param>
public sealed class Geometry(GridGenesis genesis, Func<int, int, int> divide)
{
    /// <summary>The chunk of a tile.</summary>
    public ChunkPosition ChunkOf(TilePosition tile) =>
        new(divide(tile.X, genesis.ChunkSize), divide(tile.Y, genesis.ChunkSize));

    /// <summary>The place of a tile in its chunk.</summary>
    public int PlaceOf(TilePosition tile)
    {
        var chunk = ChunkOf(tile);
        var (x, y) =
            (tile.X - (chunk.X * genesis.ChunkSize), tile.Y - (chunk.Y * genesis.ChunkSize));
        return Math.Abs((y * genesis.ChunkSize) + x);
    }

    /// <summary>The region of a chunk.</summary>
    public RegionPosition RegionOf(ChunkPosition chunk) =>
        new(divide(chunk.X, genesis.RegionSize), divide(chunk.Y, genesis.RegionSize));

    /// <summary>Divides and rounds down, below zero too.</summary>
    public static int RoundingDown(int number, int by) => (int)Math.Floor((double)number / by);
}
