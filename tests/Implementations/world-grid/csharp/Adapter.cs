using Caelmor.WorldGrid.Contract;
using Caelmor.WorldGrid.Reference;

/// <summary>All that the certifier needs of a world grid.</summary>
public sealed class Adapter : IWorldGridImplementation
{
    // Yours goes here: a class that makes, opens and maintains grids in a place of the host.
    private readonly PlainWorldGrid _grids = new();

    public string Name => "csharp grid";

    public string Version => "1.0.0";

    public ValueTask<IWorldGrid> CreateAsync(
        GridGenesis genesis,
        IGridHost host,
        GridOptions options,
        CancellationToken cancellation) =>
        _grids.CreateAsync(genesis, host, options, cancellation);

    public ValueTask<IWorldGrid> OpenAsync(
        GridOpening opening,
        IGridHost host,
        GridOptions options,
        CancellationToken cancellation) =>
        _grids.OpenAsync(opening, host, options, cancellation);

    public IWorldGridMaintenance Maintain(IGridHost host, GridOptions options) =>
        _grids.Maintain(host, options);
}
