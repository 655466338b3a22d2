namespace Caelmor.WorldGrid.Mutants.Around;

/// <summary>Maintenance with something around it that is wrong.</summary>
internal sealed class MaintenanceAround(IWorldGridMaintenance inner) : IWorldGridMaintenance
{
    /// <summary>In the place of listing.</summary>
    public Func<IWorldGridMaintenance, ValueTask<IReadOnlyList<GridSave>>> Lists { get; init; } =
        one => one.ListAsync(default);

    /// <summary>In the place of verifying.</summary>
    public Func<IWorldGridMaintenance, ValueTask<IReadOnlyList<GridFinding>>> Verifies { get; init; } =
        one => one.VerifyAsync(default);

    /// <summary>In the place of salvaging.</summary>
    public Func<IWorldGridMaintenance, ValueTask<IReadOnlyList<SalvagedObject>>> Salvages { get; init; } =
        one => one.SalvageAsync(default);

    /// <summary>In the place of migrating.</summary>
    public Func<IWorldGridMaintenance, ValueTask<MigrationOutcome>> Migrates { get; init; } =
        one => one.MigrateAsync(default);

    /// <summary>In the place of making the world anew.</summary>
    public Func<IWorldGridMaintenance, GridGenesis, string, ValueTask> Regenerates { get; init; } =
        (one, genesis, byWhom) => one.RegenerateWorldAsync(genesis, byWhom, default);

    /// <summary>In the place of a drill.</summary>
    public Func<IWorldGridMaintenance, IGridPlace, ValueTask<IReadOnlyList<DrillResult>>> Drills { get; init; } =
        (one, staging) => one.DrillAsync(staging, default);

    public ValueTask<IReadOnlyList<GridSave>> ListAsync(CancellationToken cancellation) =>
        Lists(inner);

    public ValueTask<IReadOnlyList<GridFinding>> VerifyAsync(CancellationToken cancellation) =>
        Verifies(inner);

    public ValueTask<IReadOnlyList<SalvagedObject>> SalvageAsync(CancellationToken cancellation) =>
        Salvages(inner);

    public ValueTask<IReadOnlyList<Extent>> LocateAsync(
        GridItem item, CancellationToken cancellation) => inner.LocateAsync(item, cancellation);

    public ValueTask UseAsync(long save, CancellationToken cancellation) =>
        inner.UseAsync(save, cancellation);

    public ValueTask RebuildAsync(RegionPosition at, CancellationToken cancellation) =>
        inner.RebuildAsync(at, cancellation);

    public ValueTask<MigrationOutcome> MigrateAsync(CancellationToken cancellation) =>
        Migrates(inner);

    public ValueTask RegenerateWorldAsync(
        GridGenesis genesis, string byWhom, CancellationToken cancellation) =>
        Regenerates(inner, genesis, byWhom);

    public ValueTask<IReadOnlyList<DrillResult>> DrillAsync(
        IGridPlace staging, CancellationToken cancellation) => Drills(inner, staging);
}
