using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference.Chunks;

/// <summary>What was changed in a chunk: its whole difference from what the seed makes.</summary>
/// <param name="Base">The digest of the terrain that it was made on (pv-15.1).</param>
/// <param name="Tiles">The tiles that are otherwise, by their place in the chunk.</param>
public sealed record ChunkDelta(string Base, ImmutableSortedDictionary<int, int> Tiles)
{
    /// <summary>Nothing is changed yet.</summary>
    public static ChunkDelta On(ImmutableArray<int> terrain) =>
        new(DigestOf(terrain), ImmutableSortedDictionary<int, int>.Empty);

    /// <summary>The digest of terrain.</summary>
    public static string DigestOf(ImmutableArray<int> terrain) =>
        Envelope.ChecksumOf(MemoryMarshal.AsBytes(terrain.AsSpan()));

    /// <summary>The terrain with the changes.</summary>
    public ImmutableArray<int> LaidOn(ImmutableArray<int> terrain)
    {
        var tiles = terrain.ToArray();
        foreach (var (place, tile) in Tiles)
        {
            tiles[place] = tile;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(tiles);
    }

    /// <summary>As it is written.</summary>
    public string ToText() => JsonSerializer.Serialize(this);

    /// <summary>As it was written.</summary>
    public static ChunkDelta Parse(string text) => JsonSerializer.Deserialize<ChunkDelta>(text)!;
}
