namespace Caelmor.WorldGrid.Contract;

/// <summary>A grid that is open, to play on.</summary>
/// <remarks>
/// What it can't do it refuses with an exception that says why; nothing has changed then. Disposing
/// of it closes it: what was not saved is gone, and the place is free.
/// </remarks>
public interface IWorldGrid : IAsyncDisposable
{
    /// <summary>What the world is made from.</summary>
    GridGenesis Genesis { get; }

    /// <summary>The save in force; null before the first.</summary>
    GridSave? InForce { get; }

    /// <summary>Reads a chunk, as it was written last.</summary>
    /// <remarks>Rules pv-6.1 to 6.3, pv-14.2 and pv-14.3: it is loaded when it is asked for.</remarks>
    ValueTask<ChunkReading> ReadAsync(ChunkPosition at, CancellationToken cancellation);

    /// <summary>Changes tiles, all at once.</summary>
    ValueTask WriteAsync(IReadOnlyList<TileChange> changes, CancellationToken cancellation);

    /// <summary>Reads the dynamic state of a region, as it was written last.</summary>
    ValueTask<RegionReading> ReadRegionAsync(RegionPosition at, CancellationToken cancellation);

    /// <summary>Writes the dynamic state of a region.</summary>
    ValueTask WriteRegionAsync(RegionState state, CancellationToken cancellation);

    /// <summary>Saves all that was written, as one instant.</summary>
    /// <remarks>Rules pv-3.1, pv-11.2 and pv-15.4: when it returns, the save outlives process and
    /// power. What is written meanwhile goes whole into this save or whole into the next one.</remarks>
    /// <param name="stamp">What is written on the save.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    ValueTask<GridSave> SaveAsync(string stamp, CancellationToken cancellation);

    /// <summary>Moves players out of regions that are inactive; the server asks for it after its
    /// restore.</summary>
    /// <remarks>Rule pv-8.4: to the nearest valid region, by regions east, west, north and south and
    /// across corners alike; where none is within reach, to spawn.</remarks>
    ValueTask RelocateAsync(CancellationToken cancellation);

    /// <summary>The server is idle now. Checksums are validated, if that is due.</summary>
    /// <remarks>Rules pv-12.1 to 12.3.</remarks>
    ValueTask IdleAsync(CancellationToken cancellation);
}
