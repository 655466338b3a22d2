using Caelmor.WorldGrid.Reference.Chunks;

namespace Caelmor.WorldGrid.Reference;

/// <summary>What was written since the last save.</summary>
public sealed class GridMemory
{
    /// <summary>The chunks that were changed, each with its whole difference.</summary>
    public IDictionary<ChunkPosition, ChunkDelta> Chunks { get; private init; } =
        new Dictionary<ChunkPosition, ChunkDelta>();

    /// <summary>The states that were written.</summary>
    public IDictionary<RegionPosition, RegionState> Regions { get; private init; } =
        new Dictionary<RegionPosition, RegionState>();

    /// <summary>Takes out all that there is, for a save; what is written from now on is the next
    /// one's.</summary>
    public GridMemory Take()
    {
        var taken = new GridMemory
        {
            Chunks = new Dictionary<ChunkPosition, ChunkDelta>(Chunks),
            Regions = new Dictionary<RegionPosition, RegionState>(Regions),
        };
        Chunks.Clear();
        Regions.Clear();
        return taken;
    }

    /// <summary>A save failed: what it had is there again, unless it was written anew.</summary>
    public void PutBack(GridMemory taken)
    {
        foreach (var (at, delta) in taken.Chunks)
        {
            Chunks.TryAdd(at, delta);
        }

        foreach (var (at, state) in taken.Regions)
        {
            Regions.TryAdd(at, state);
        }
    }
}
