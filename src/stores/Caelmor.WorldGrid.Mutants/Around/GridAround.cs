namespace Caelmor.WorldGrid.Mutants.Around;

/// <summary>A grid with something around it that is wrong.</summary>
internal sealed class GridAround(IWorldGrid grid) : IWorldGrid
{
    public GridGenesis Genesis => grid.Genesis;

    public GridSave? InForce => grid.InForce;

    /// <summary>In the place of reading a chunk.</summary>
    public Func<IWorldGrid, ChunkPosition, ValueTask<ChunkReading>> Reads { get; init; } =
        (inner, at) => inner.ReadAsync(at, default);

    /// <summary>In the place of reading a region.</summary>
    public Func<IWorldGrid, RegionPosition, ValueTask<RegionReading>> ReadsRegion { get; init; } =
        (inner, at) => inner.ReadRegionAsync(at, default);

    /// <summary>In the place of writing tiles.</summary>
    public Func<IWorldGrid, IReadOnlyList<TileChange>, ValueTask> Writes { get; init; } =
        (inner, changes) => inner.WriteAsync(changes, default);

    /// <summary>In the place of writing a region.</summary>
    public Func<IWorldGrid, RegionState, ValueTask> WritesRegion { get; init; } =
        (inner, state) => inner.WriteRegionAsync(state, default);

    /// <summary>In the place of moving players.</summary>
    public Func<IWorldGrid, ValueTask> Relocates { get; init; } = inner => inner.RelocateAsync(default);

    /// <summary>In the place of being idle.</summary>
    public Func<IWorldGrid, ValueTask> Idles { get; init; } = inner => inner.IdleAsync(default);

    public ValueTask<ChunkReading> ReadAsync(ChunkPosition at, CancellationToken cancellation) =>
        Reads(grid, at);

    public ValueTask WriteAsync(IReadOnlyList<TileChange> changes, CancellationToken cancellation) =>
        Writes(grid, changes);

    public ValueTask<RegionReading> ReadRegionAsync(
        RegionPosition at, CancellationToken cancellation) => ReadsRegion(grid, at);

    public ValueTask WriteRegionAsync(RegionState state, CancellationToken cancellation) =>
        WritesRegion(grid, state);

    public ValueTask<GridSave> SaveAsync(string stamp, CancellationToken cancellation) =>
        grid.SaveAsync(stamp, cancellation);

    public ValueTask RelocateAsync(CancellationToken cancellation) => Relocates(grid);

    public ValueTask IdleAsync(CancellationToken cancellation) => Idles(grid);

    public ValueTask DisposeAsync() => grid.DisposeAsync();
}
