using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Caelmor.WorldGrid.Embedded.Chunks;

/// <summary>What was changed in a chunk: its whole difference from what the seed makes.</summary>
/// <param name="Base">The digest of the terrain that it was made on (pv-15.1).</param>
/// <param name="Places">The places of the tiles that are otherwise, in order.</param>
/// <param name="Tiles">What each of them is.</param>
/// <param name="Under">What the seed makes there; empty as long as nobody has asked it.</param>
internal sealed record ChunkDelta(UInt128 Base, int[] Places, int[] Tiles, int[] Under)
{
    /// <summary>Whether nothing is otherwise.</summary>
    public bool IsEmpty => Places.Length == 0;

    /// <summary>Nothing is changed yet.</summary>
    public static ChunkDelta On(ImmutableArray<int> terrain) => new(DigestOf(terrain), [], [], []);

    /// <summary>The digest of terrain: against accidents, and no signature.</summary>
    public static UInt128 DigestOf(ImmutableArray<int> terrain) =>
        XxHash128.HashToUInt128(MemoryMarshal.AsBytes(terrain.AsSpan()));

    /// <summary>The same, with what the seed makes under it.</summary>
    public ChunkDelta Over(ImmutableArray<int> terrain) =>
        this with { Under = Array.ConvertAll(Places, place => terrain[place]) };

    /// <summary>The terrain with the changes.</summary>
    public ImmutableArray<int> LaidOn(ImmutableArray<int> terrain)
    {
        if (IsEmpty)
        {
            return terrain;
        }

        var tiles = terrain.ToArray();
        for (var i = 0; i < Places.Length; i++)
        {
            tiles[Places[i]] = Tiles[i];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(tiles);
    }

    /// <summary>The same with more changes; what is as the seed makes it is none
    /// (pv-1.3).</summary>
    /// <param name="changes">The tiles that are otherwise now, by their places.</param>
    /// <param name="now">All tiles of the chunk as they are before.</param>
    public ChunkDelta With(IReadOnlyDictionary<int, int> changes, ImmutableArray<int> now)
    {
        var (places, tiles, under) = (new List<int>(), new List<int>(), new List<int>());
        foreach (var place in Places.Union(changes.Keys).Order())
        {
            var known = Array.BinarySearch(Places, place);
            var seeded = known >= 0 ? Under[known] : now[place];
            var tile = changes.TryGetValue(place, out var changed) ? changed : Tiles[known];
            if (tile != seeded)
            {
                places.Add(place);
                tiles.Add(tile);
                under.Add(seeded);
            }
        }

        return new(Base, [.. places], [.. tiles], [.. under]);
    }
}
