using System.Collections.Immutable;

namespace Caelmor.WorldGrid.CrashProofs.Cast;

/// <summary>What the frontier is at one save.</summary>
/// <param name="Chunks">In which edition each chunk is; who is missing is as the seed makes
/// it.</param>
/// <param name="Regions">In which edition each region is; who is missing is as it began.</param>
/// <param name="Version">The version of all objects.</param>
internal sealed record WorldImage(
    ImmutableDictionary<ChunkPosition, int> Chunks,
    ImmutableDictionary<RegionPosition, int> Regions,
    int Version = 1)
{
    /// <summary>Nobody was there yet.</summary>
    public static WorldImage Untouched { get; } = new(
        ImmutableDictionary<ChunkPosition, int>.Empty,
        ImmutableDictionary<RegionPosition, int>.Empty);

    /// <summary>The same after something is built in regions.</summary>
    public WorldImage With(int edition, params IEnumerable<RegionPosition> regions) => this with
    {
        Chunks = Chunks.SetItems(regions.SelectMany(Frontier.ChunksOf)
            .Select(at => KeyValuePair.Create(at, edition))),
        Regions = Regions.SetItems(regions.Select(at => KeyValuePair.Create(at, edition))),
    };

    /// <summary>The same after a region was rebuilt.</summary>
    public WorldImage Without(RegionPosition region) => this with
    {
        Chunks = Chunks.RemoveRange(Frontier.ChunksOf(region)),
        Regions = Regions.Remove(region),
    };

    /// <summary>What a grid has otherwise, all of it being as it was written last; null for
    /// nothing.</summary>
    public async Task<string?> DifferenceAsync(IWorldGrid grid)
    {
        foreach (var at in Frontier.Chunks)
        {
            var edition = Chunks.GetValueOrDefault(at);
            var origin = edition == 0 ? Origin.Pristine : Origin.Stored;
            if (await grid.ReadAsync(at, default) is not ChunkReading.Whole whole
                || !whole.Tiles.SequenceEqual(Frontier.Tiles(at, edition))
                || whole.Origin != origin)
            {
                return $"{at} is not as in edition {edition}";
            }
        }

        foreach (var at in Frontier.Regions)
        {
            if (await DifferenceAsync(grid, at) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private async Task<string?> DifferenceAsync(IWorldGrid grid, RegionPosition at)
    {
        var edition = Regions.GetValueOrDefault(at);
        return await grid.ReadRegionAsync(at, default) switch
        {
            RegionReading.Fresh when edition == 0 => null,
            RegionReading.Present present when edition > 0
                && present.Origin == Origin.Stored
                && IsSame(present.State, Frontier.State(at, edition, Version)) => null,
            var other => $"the state of {at} is {other}, and not of edition {edition}",
        };
    }

    /// <summary>Whether two states are the same, part by part.</summary>
    public static bool IsSame(RegionState one, RegionState other) => one.At == other.At
        && one.LastProcessedTick == other.LastProcessedTick
        && one.Queue.SequenceEqual(other.Queue)
        && one.Objects.SequenceEqual(other.Objects);
}
