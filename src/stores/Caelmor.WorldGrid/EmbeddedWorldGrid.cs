using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Embedded.Running;

namespace Caelmor.WorldGrid.Embedded;

/// <summary>The embedded world grid: one checked file for each save, which holds what was changed
/// since the one before.</summary>
/// <remarks>
/// It works in whatever place it is given; folders of this machine are opened by
/// <see cref="Places.GridFolder"/>, and may have a mirror. Terrain is kept as its difference from
/// what the generator makes, bound to the digest of that (pv-15.1). Where a copy is broken the next
/// one is taken: the mirror's, an earlier save's, the seed's; every reading says which (pv-15.7).
/// </remarks>
/// <param name="settings">What an operator sets of it alone.</param>
public sealed class EmbeddedWorldGrid(GridSettings settings) : IWorldGridImplementation
{
    /// <summary>One as it comes.</summary>
    public EmbeddedWorldGrid()
        : this(new GridSettings())
    {
    }

    /// <inheritdoc/>
    public string Name => "Caelmor.WorldGrid";

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public ValueTask<IWorldGrid> CreateAsync(
        GridGenesis genesis, IGridHost host, GridOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(host);
        return Answer.Of<IWorldGrid>(() => new Opening(host, options, settings).Create(genesis));
    }

    /// <inheritdoc/>
    public ValueTask<IWorldGrid> OpenAsync(
        GridOpening opening, IGridHost host, GridOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(opening);
        return Answer.Of<IWorldGrid>(() => new Opening(host, options, settings).Open(opening));
    }

    /// <inheritdoc/>
    public IWorldGridMaintenance Maintain(IGridHost host, GridOptions options)
    {
        ArgumentNullException.ThrowIfNull(host);
        return new GridMaintenance(host, options, settings);
    }
}
