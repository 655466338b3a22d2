namespace Caelmor.WorldGrid.Mutants.Dormancy;

/// <summary>A grid that is right, and wrong where something is so.</summary>
/// <remarks>A world that is made just now meets no condition: whoever makes it is right.</remarks>
/// <param name="wrong">The one who is wrong.</param>
/// <param name="condition">When.</param>
public sealed class DormantGrid(IWorldGridImplementation wrong, GridCondition condition)
    : IWorldGridImplementation
{
    private readonly PlainWorldGrid _right = new();

    /// <inheritdoc/>
    public string Name => $"{wrong.Name}, {condition.Words}";

    /// <inheritdoc/>
    public string Version => wrong.Version;

    /// <inheritdoc/>
    public ValueTask<IWorldGrid> CreateAsync(
        GridGenesis genesis,
        IGridHost host,
        GridOptions options,
        CancellationToken cancellation) =>
        _right.CreateAsync(genesis, host, options, cancellation);

    /// <inheritdoc/>
    public async ValueTask<IWorldGrid> OpenAsync(
        GridOpening opening,
        IGridHost host,
        GridOptions options,
        CancellationToken cancellation) =>
        await (await ChooseAsync(host)).OpenAsync(opening, host, options, cancellation);

    /// <inheritdoc/>
    public IWorldGridMaintenance Maintain(IGridHost host, GridOptions options) =>
        new DormantMaintenance(async () => (await ChooseAsync(host)).Maintain(host, options));

    private async ValueTask<IWorldGridImplementation> ChooseAsync(IGridHost host) =>
        await condition.IsMet(host.Place) ? wrong : _right;
}

/// <summary>Maintenance by whoever it is when an operator asks for something.</summary>
internal sealed class DormantMaintenance(Func<ValueTask<IWorldGridMaintenance>> choose)
    : IWorldGridMaintenance
{
    public async ValueTask<IReadOnlyList<GridSave>> ListAsync(CancellationToken cancellation) =>
        await (await choose()).ListAsync(cancellation);

    public async ValueTask<IReadOnlyList<GridFinding>> VerifyAsync(
        CancellationToken cancellation) => await (await choose()).VerifyAsync(cancellation);

    public async ValueTask<IReadOnlyList<SalvagedObject>> SalvageAsync(
        CancellationToken cancellation) => await (await choose()).SalvageAsync(cancellation);

    public async ValueTask<IReadOnlyList<Extent>> LocateAsync(
        GridItem item, CancellationToken cancellation) =>
        await (await choose()).LocateAsync(item, cancellation);

    public async ValueTask UseAsync(long save, CancellationToken cancellation) =>
        await (await choose()).UseAsync(save, cancellation);

    public async ValueTask RebuildAsync(RegionPosition at, CancellationToken cancellation) =>
        await (await choose()).RebuildAsync(at, cancellation);

    public async ValueTask<MigrationOutcome> MigrateAsync(CancellationToken cancellation) =>
        await (await choose()).MigrateAsync(cancellation);

    public async ValueTask RegenerateWorldAsync(
        GridGenesis genesis, string byWhom, CancellationToken cancellation) =>
        await (await choose()).RegenerateWorldAsync(genesis, byWhom, cancellation);

    public async ValueTask<IReadOnlyList<DrillResult>> DrillAsync(
        IGridPlace staging, CancellationToken cancellation) =>
        await (await choose()).DrillAsync(staging, cancellation);
}
