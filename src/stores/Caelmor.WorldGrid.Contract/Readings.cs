using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Contract;

/// <summary>What a chunk is read as.</summary>
public abstract record ChunkReading
{
    private ChunkReading()
    {
    }

    /// <summary>All tiles of the chunk, row by row from the south-west.</summary>
    /// <param name="Tiles">As many as a chunk has.</param>
    /// <param name="Origin">Where they come from.</param>
    public sealed record Whole(ImmutableArray<int> Tiles, Origin Origin) : ChunkReading;

    /// <summary>The region of the chunk is inactive (pv-8.2).</summary>
    /// <param name="Why">For operators.</param>
    public sealed record Inactive(string Why) : ChunkReading;
}

/// <summary>What the dynamic state of a region is read as.</summary>
public abstract record RegionReading
{
    private RegionReading()
    {
    }

    /// <summary>It was written once.</summary>
    /// <param name="State">What was written, its objects in the current versions.</param>
    /// <param name="Origin">Where it comes from.</param>
    public sealed record Present(RegionState State, Origin Origin) : RegionReading;

    /// <summary>Nobody ever wrote it: it is as the generator begins it.</summary>
    /// <param name="State">What the generator gives.</param>
    public sealed record Fresh(RegionState State) : RegionReading;

    /// <summary>It is lost, and not made up (pv-6.4, pv-8.2).</summary>
    /// <param name="Why">For operators.</param>
    public sealed record Inactive(string Why) : RegionReading;
}
