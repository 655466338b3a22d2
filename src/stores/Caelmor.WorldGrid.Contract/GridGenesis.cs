namespace Caelmor.WorldGrid.Contract;

/// <summary>What the terrain of a world is made from. It never changes.</summary>
/// <remarks>Rules pv-1.1, pv-1.2, pv-4.1 and pv-14.1. It is kept with the grid, so whoever opens the
/// grid needs none.</remarks>
/// <param name="Generator">The name of the generator.</param>
/// <param name="GeneratorVersion">Its version, from 1.</param>
/// <param name="Seed">The global seed.</param>
/// <param name="Parameters">The parameters of generation, in the generator's own words.</param>
/// <param name="ChunkSize">How many tiles a chunk is wide and high, from 1.</param>
/// <param name="RegionSize">How many chunks a region is wide and high, from 1.</param>
/// <param name="Spawn">The region in which players begin.</param>
public sealed record GridGenesis(
    string Generator,
    int GeneratorVersion,
    long Seed,
    string Parameters,
    int ChunkSize = GridGenesis.UsualChunkSize,
    int RegionSize = GridGenesis.UsualRegionSize,
    RegionPosition Spawn = default)
{
    /// <summary>The width of a chunk in tiles, if nothing is said.</summary>
    public const int UsualChunkSize = 64;

    /// <summary>The width of a region in chunks, if nothing is said.</summary>
    public const int UsualRegionSize = 8;
}
