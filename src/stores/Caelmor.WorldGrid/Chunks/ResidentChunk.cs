using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Embedded.Chunks;

/// <summary>A chunk in memory, ready to be read and to be changed.</summary>
/// <param name="Reading">What it is read as.</param>
/// <param name="Delta">What of it is otherwise than the seed makes it, and what the seed makes
/// there.</param>
internal sealed record ResidentChunk(ChunkReading.Whole Reading, ChunkDelta Delta)
{
    /// <summary>All its tiles.</summary>
    public ImmutableArray<int> Tiles => Reading.Tiles;

    /// <summary>How many bytes its tiles take.</summary>
    public long Size => (long)Tiles.Length * sizeof(int);

    /// <summary>The same after changes, which were written.</summary>
    /// <param name="changes">The tiles that are otherwise now, by their places.</param>
    public ResidentChunk With(IReadOnlyDictionary<int, int> changes)
    {
        var delta = Delta.With(changes, Tiles);
        var tiles = Tiles.ToBuilder();
        foreach (var (place, tile) in changes)
        {
            tiles[place] = tile;
        }

        return new(
            new(tiles.MoveToImmutable(), delta.IsEmpty ? Origin.Pristine : Origin.Stored), delta);
    }
}
