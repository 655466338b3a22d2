using System.Runtime.InteropServices;

namespace Caelmor.WorldGrid.Contract;

/// <summary>Where a tile lies, counted in tiles from the middle of the world.</summary>
/// <param name="X">To the east; negative to the west.</param>
/// <param name="Y">To the north; negative to the south.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TilePosition(int X, int Y)
{
    /// <summary>Such as <c>tile (4, -1)</c>.</summary>
    public override string ToString() => $"tile ({X}, {Y})";
}

/// <summary>Where a chunk lies, counted in chunks.</summary>
/// <remarks>Rule pv-14.1. The chunk of a tile is found by dividing and rounding down: tile -1 lies in
/// chunk -1, and not in chunk 0.</remarks>
/// <param name="X">To the east; negative to the west.</param>
/// <param name="Y">To the north; negative to the south.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChunkPosition(int X, int Y)
{
    /// <summary>Such as <c>chunk (4, -1)</c>.</summary>
    public override string ToString() => $"chunk ({X}, {Y})";
}

/// <summary>Where a region lies, counted in regions.</summary>
/// <param name="X">To the east; negative to the west.</param>
/// <param name="Y">To the north; negative to the south.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RegionPosition(int X, int Y)
{
    /// <summary>Such as <c>region (4, -1)</c>.</summary>
    public override string ToString() => $"region ({X}, {Y})";
}
