namespace Caelmor.WorldGrid.Contract;

/// <summary>What operators do with a place while no server has it open.</summary>
/// <remarks>
/// The first four only look: they change nothing, and take no lock (pv-15.6). The others refuse, with
/// an exception that says why, while somebody else has the place.
/// </remarks>
public interface IWorldGridMaintenance
{
    /// <summary>The save in force and its backups, newest first (pv-11.3).</summary>
    ValueTask<IReadOnlyList<GridSave>> ListAsync(CancellationToken cancellation);

    /// <summary>Everything that is broken or flagged (pv-7.4).</summary>
    ValueTask<IReadOnlyList<GridFinding>> VerifyAsync(CancellationToken cancellation);

    /// <summary>Reads the raw pieces, whatever holds them together, and gives every object that is
    /// sound (pv-2.1, pv-10.3).</summary>
    ValueTask<IReadOnlyList<SalvagedObject>> SalvageAsync(CancellationToken cancellation);

    /// <summary>Where the copies of something lie, newest first.</summary>
    ValueTask<IReadOnlyList<Extent>> LocateAsync(GridItem item, CancellationToken cancellation);

    /// <summary>Puts an earlier save in force; newer ones are set aside, and no byte of them is
    /// lost (pv-15.3).</summary>
    ValueTask UseAsync(long save, CancellationToken cancellation);

    /// <summary>Makes a region anew: terrain from the seed, default inhabitants, no dynamic state
    /// of before (pv-8.3).</summary>
    ValueTask RebuildAsync(RegionPosition at, CancellationToken cancellation);

    /// <summary>Leads all objects to the current versions, region by region; goes on where an
    /// earlier one stopped (pv-5.3, pv-9.1 to 9.4).</summary>
    ValueTask<MigrationOutcome> MigrateAsync(CancellationToken cancellation);

    /// <summary>Makes the whole world anew from the seed; what was there is set aside (pv-10.2,
    /// pv-10.4, pv-10.5).</summary>
    /// <param name="genesis">What the world is made from.</param>
    /// <param name="byWhom">Who decided it.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    ValueTask RegenerateWorldAsync(
        GridGenesis genesis, string byWhom, CancellationToken cancellation);

    /// <summary>Tries the recovery procedures on a copy (pv-13.2).</summary>
    /// <param name="staging">An empty place; the grid's own is only read.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    /// <returns>What was tried, and whether it did what it has to.</returns>
    ValueTask<IReadOnlyList<DrillResult>> DrillAsync(
        IGridPlace staging, CancellationToken cancellation);
}

/// <summary>Something that was found broken, or is flagged as corrupted.</summary>
/// <param name="Piece">The piece of the place.</param>
/// <param name="Expected">The checksum that was expected.</param>
/// <param name="Actual">The checksum that was found.</param>
/// <param name="IsFlagged">Whether it was flagged when something was read from it.</param>
public sealed record GridFinding(string Piece, string Expected, string Actual, bool IsFlagged);

/// <summary>An object that was read from raw pieces.</summary>
/// <param name="Save">The save that it is of.</param>
/// <param name="Type">Its type: that of an object of a region, or the grid's own word for what it
/// keeps.</param>
/// <param name="SchemaVersion">Its version, from 1.</param>
/// <param name="Region">The region that it is of.</param>
/// <param name="Id">The id of an object of a region; for what the grid keeps, any that tells it
/// apart.</param>
/// <param name="Content">What is written.</param>
public sealed record SalvagedObject(
    long Save, string Type, int SchemaVersion, RegionPosition Region, string Id, string Content);

/// <summary>Something whose copies lie in the place: the terrain of a chunk, or the state of a
/// region.</summary>
/// <param name="Chunk">The chunk; null for the state of a region.</param>
/// <param name="Region">The region; null for the terrain of a chunk.</param>
public sealed record GridItem(ChunkPosition? Chunk, RegionPosition? Region);

/// <summary>Where one copy of something lies.</summary>
/// <param name="Save">The save that it belongs to.</param>
/// <param name="Piece">The piece of the place.</param>
/// <param name="Offset">The first of its bytes.</param>
/// <param name="Length">How many.</param>
public sealed record Extent(long Save, string Piece, long Offset, int Length);

/// <summary>One procedure that was tried on a copy.</summary>
/// <param name="Procedure">Which, in words.</param>
/// <param name="Worked">Whether it did what it has to.</param>
public sealed record DrillResult(string Procedure, bool Worked);
