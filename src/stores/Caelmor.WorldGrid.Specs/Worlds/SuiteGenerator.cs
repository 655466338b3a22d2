using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Specs.Worlds;

/// <summary>The generator of Alderford's world: pure, and the suite's own.</summary>
/// <param name="Quirk">Other terrain under the same name and version, if it is not 0.</param>
internal sealed record SuiteGenerator(int Version = 1, int Quirk = 0)
{
    public const string Name = "alderford hills";

    /// <summary>One tile, as the seed makes it.</summary>
    public int Tile(GridGenesis genesis, TilePosition at)
    {
        var hash = 1469598103934665603UL;
        foreach (var part in (ReadOnlySpan<long>)[genesis.Seed, at.X, at.Y, Version, Quirk])
        {
            hash = (hash ^ unchecked((ulong)part)) * 1099511628211UL;
            hash ^= hash >> 29;
        }

        foreach (var letter in genesis.Parameters)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return (int)((hash ^ (hash >> 32)) & 0xFFF);
    }

    /// <summary>A whole chunk.</summary>
    public ImmutableArray<int> Generate(GridGenesis genesis, ChunkPosition at) =>
        [.. TilesOf(genesis, at).Select(tile => Tile(genesis, tile))];

    /// <summary>The tiles of a chunk, row by row from the south-west.</summary>
    public static IEnumerable<TilePosition> TilesOf(GridGenesis genesis, ChunkPosition at) =>
        from y in Enumerable.Range(0, genesis.ChunkSize)
        from x in Enumerable.Range(0, genesis.ChunkSize)
        select new TilePosition(
            (at.X * genesis.ChunkSize) + x, (at.Y * genesis.ChunkSize) + y);
}
