namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>What lies in what, and in which order it is kept (pv-14.1): regions along a curve that
/// keeps neighbours together (Morton's), in each its state and then its chunks.</summary>
/// <param name="genesis">How large chunks and regions are.</param>
internal sealed class Geometry(GridGenesis genesis)
{
    private const uint Sign = 0x8000_0000;

    /// <summary>How many tiles a chunk has.</summary>
    public int Tiles => genesis.ChunkSize * genesis.ChunkSize;

    /// <summary>The chunk of a tile.</summary>
    public ChunkPosition ChunkOf(TilePosition tile) =>
        new(Divide(tile.X, genesis.ChunkSize), Divide(tile.Y, genesis.ChunkSize));

    /// <summary>The place of a tile in its chunk.</summary>
    public int PlaceOf(TilePosition tile) =>
        (Rest(tile.Y, genesis.ChunkSize) * genesis.ChunkSize) + Rest(tile.X, genesis.ChunkSize);

    /// <summary>The region of a chunk.</summary>
    public RegionPosition RegionOf(ChunkPosition chunk) =>
        new(Divide(chunk.X, genesis.RegionSize), Divide(chunk.Y, genesis.RegionSize));

    /// <summary>The region of whatever an entry is about.</summary>
    public RegionPosition RegionOf(EntryKey key) => key.IsChunk ? RegionOf(key.Chunk) : key.Region;

    /// <summary>Whether all tiles of a chunk have numbers.</summary>
    public bool HasTiles(ChunkPosition at) =>
        IsWithin(at.X, genesis.ChunkSize) && IsWithin(at.Y, genesis.ChunkSize);

    /// <summary>Whether all tiles of a region have numbers.</summary>
    public bool HasTiles(RegionPosition at)
    {
        var size = (long)genesis.ChunkSize * genesis.RegionSize;
        return IsWithin(at.X, size) && IsWithin(at.Y, size);
    }

    /// <summary>Where an entry stands in the order of a layer.</summary>
    public EntryPlace PlaceOf(EntryKey key)
    {
        var region = RegionOf(key);
        return new(
            Woven(region.X, region.Y), key.IsChunk, key.IsChunk ? Woven(key.X, key.Y) : 0);
    }

    // Rounding down, below zero too.
    private static int Divide(int number, int by)
    {
        var (whole, rest) = Math.DivRem(number, by);
        return rest < 0 ? whole - 1 : whole;
    }

    private static int Rest(int number, int by)
    {
        var rest = number % by;
        return rest < 0 ? rest + by : rest;
    }

    private static bool IsWithin(long at, long size) =>
        at * size >= int.MinValue && ((at + 1) * size) - 1 <= int.MaxValue;

    private static ulong Woven(int x, int y) =>
        Spread((uint)x ^ Sign) | (Spread((uint)y ^ Sign) << 1);

    // Every bit gets a gap beside it.
    private static ulong Spread(uint number)
    {
        ulong spread = number;
        spread = (spread | (spread << 16)) & 0x0000FFFF0000FFFF;
        spread = (spread | (spread << 8)) & 0x00FF00FF00FF00FF;
        spread = (spread | (spread << 4)) & 0x0F0F0F0F0F0F0F0F;
        spread = (spread | (spread << 2)) & 0x3333333333333333;
        return (spread | (spread << 1)) & 0x5555555555555555;
    }
}

/// <summary>Where an entry stands in the order of a layer.</summary>
/// <param name="Region">Where its region stands.</param>
/// <param name="IsChunk">Whether it is a chunk; the state of a region stands before its
/// chunks.</param>
/// <param name="Chunk">Where the chunk stands.</param>
internal readonly record struct EntryPlace(ulong Region, bool IsChunk, ulong Chunk)
    : IComparable<EntryPlace>
{
    public static bool operator <(EntryPlace left, EntryPlace right) => left.CompareTo(right) < 0;

    public static bool operator >(EntryPlace left, EntryPlace right) => left.CompareTo(right) > 0;

    public static bool operator <=(EntryPlace left, EntryPlace right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EntryPlace left, EntryPlace right) => left.CompareTo(right) >= 0;

    public int CompareTo(EntryPlace other) =>
        Region != other.Region ? Region.CompareTo(other.Region)
        : IsChunk != other.IsChunk ? IsChunk.CompareTo(other.IsChunk)
        : Chunk.CompareTo(other.Chunk);
}
