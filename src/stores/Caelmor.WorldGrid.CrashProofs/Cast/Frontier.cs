using System.Collections.Immutable;

namespace Caelmor.WorldGrid.CrashProofs.Cast;

/// <summary>The little world that is proven on: three regions of four chunks of four tiles, two of
/// which something is built in.</summary>
internal static class Frontier
{
    private const int Hill = 1_000;

    public static GridGenesis Genesis { get; } =
        new("frontier hills", 1, 77, "hills=2", ChunkSize: 2, RegionSize: 2, new(1, 0));

    public static ImmutableArray<RegionPosition> Regions { get; } =
        [new(0, 0), new(-1, 0), new(2, 1)];

    /// <summary>What nobody ever touches.</summary>
    public static RegionPosition Wild { get; } = new(9, 9);

    /// <summary>Two chunks of each region, and one of the wild.</summary>
    public static IEnumerable<ChunkPosition> Chunks =>
        [.. Regions.SelectMany(ChunksOf), new(18, 18)];

    public static IEnumerable<ChunkPosition> ChunksOf(RegionPosition region) =>
        [new(region.X * 2, region.Y * 2), new((region.X * 2) + 1, region.Y * 2)];

    /// <summary>The terrain as the seed makes it.</summary>
    public static ImmutableArray<int> Terrain(ChunkPosition at) =>
        [.. Enumerable.Range(0, 4).Select(place => Hill + (at.X * 7) + (at.Y * 11) + place)];

    /// <summary>What is built in a chunk in an edition: its first tile is otherwise, and its last
    /// one.</summary>
    public static IEnumerable<TileChange> Built(ChunkPosition at, int edition) =>
    [
        new(new(at.X * 2, at.Y * 2), edition),
        new(new((at.X * 2) + 1, (at.Y * 2) + 1), edition * 10),
    ];

    /// <summary>The tiles of a chunk in an edition; 0 is as the seed makes it.</summary>
    public static ImmutableArray<int> Tiles(ChunkPosition at, int edition) => edition == 0
        ? Terrain(at)
        : Terrain(at).SetItem(0, edition).SetItem(3, edition * 10);

    /// <summary>The state of a region in an edition, its objects in a version.</summary>
    public static RegionState State(RegionPosition at, int edition, int version) => new(
        at,
        edition * 100,
        [new(edition, "a cart"), new(edition, "a cart")],
        [new($"door {at.X}", "structure", version, $"Mara {edition}")]);

    /// <summary>How a region begins.</summary>
    public static RegionState Begun(RegionPosition at) => new(at, 0, [], []);
}
