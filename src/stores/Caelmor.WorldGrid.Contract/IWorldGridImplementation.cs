namespace Caelmor.WorldGrid.Contract;

/// <summary>Somebody's world grid.</summary>
public interface IWorldGridImplementation
{
    /// <summary>What it calls itself.</summary>
    string Name { get; }

    /// <summary>Its version, in its own scheme.</summary>
    string Version { get; }

    /// <summary>Makes a grid in an empty place, and opens it.</summary>
    /// <remarks>Rule pv-1.2: what the world is made from outlives the power when this
    /// returns.</remarks>
    ValueTask<IWorldGrid> CreateAsync(
        GridGenesis genesis,
        IGridHost host,
        GridOptions options,
        CancellationToken cancellation);

    /// <summary>Opens the grid of a place. It asks the generator for nothing (pv-14.2), and repairs
    /// nothing.</summary>
    /// <remarks>It is refused if somebody has the place open (pv-15.2), if what is given is not what
    /// the world is made from (pv-1.2), if no steps lead to a current version (pv-2.2), if there is
    /// no save of this stamp (pv-15.3), or if nothing sound is left; both choices are named then
    /// (pv-10.1).</remarks>
    /// <param name="opening">What is known of the grid beforehand.</param>
    /// <param name="host">The server around it.</param>
    /// <param name="options">What the operator sets.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    ValueTask<IWorldGrid> OpenAsync(
        GridOpening opening,
        IGridHost host,
        GridOptions options,
        CancellationToken cancellation);

    /// <summary>What an operator can do with a place. Nothing happens yet.</summary>
    IWorldGridMaintenance Maintain(IGridHost host, GridOptions options);
}

/// <summary>What is known of a grid before it is opened.</summary>
/// <param name="Stamp">The stamp of the save that is to be in force; null for the newest.</param>
/// <param name="Genesis">What the world is made from; null for whatever is kept.</param>
public sealed record GridOpening(string? Stamp = null, GridGenesis? Genesis = null)
{
    /// <summary>The newest save, and whatever is kept.</summary>
    public static GridOpening Usual { get; } = new();
}
