namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>What an entry of a layer is about: the terrain of a chunk, or the state of a
/// region.</summary>
/// <param name="IsChunk">Whether it is a chunk.</param>
/// <param name="X">Where it lies: to the east.</param>
/// <param name="Y">Where it lies: to the north.</param>
internal readonly record struct EntryKey(bool IsChunk, int X, int Y)
{
    /// <summary>The terrain of a chunk.</summary>
    public static EntryKey Of(ChunkPosition at) => new(true, at.X, at.Y);

    /// <summary>The state of a region.</summary>
    public static EntryKey Of(RegionPosition at) => new(false, at.X, at.Y);

    /// <summary>Where the chunk lies.</summary>
    public ChunkPosition Chunk => new(X, Y);

    /// <summary>Where the region lies.</summary>
    public RegionPosition Region => new(X, Y);

    /// <summary>Such as <c>chunk (4, -1)</c>.</summary>
    public override string ToString() => IsChunk ? $"{Chunk}" : $"the state of {Region}";
}

/// <summary>What an entry says.</summary>
internal enum EntryKind : byte
{
    /// <summary>The dynamic state of a region, in a frame.</summary>
    State = 1,

    /// <summary>A region is as the generator begins it.</summary>
    FreshState = 2,

    /// <summary>The state of a region is lost, and the region inactive.</summary>
    LostState = 3,

    /// <summary>The delta of a chunk, in a frame.</summary>
    Chunk = 4,

    /// <summary>A chunk is as the seed makes it.</summary>
    PristineChunk = 5,

    /// <summary>A chunk is as the seed makes it, for its delta is lost.</summary>
    LostChunk = 6,
}

/// <summary>What entries say, in parts.</summary>
internal static class EntryKinds
{
    /// <summary>Whether there is a frame.</summary>
    public static bool HasFrame(this EntryKind kind) => kind is EntryKind.State or EntryKind.Chunk;

    /// <summary>Whether it is about a chunk.</summary>
    public static bool IsChunk(this EntryKind kind) => kind >= EntryKind.Chunk;

    /// <summary>Whether it is as if nobody had ever written it.</summary>
    public static bool IsUnwritten(this EntryKind kind) =>
        kind is EntryKind.FreshState or EntryKind.PristineChunk;
}
