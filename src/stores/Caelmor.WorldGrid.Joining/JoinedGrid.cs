namespace Caelmor.WorldGrid.Joining;

/// <summary>The grid that is to be joined to a truth store.</summary>
/// <param name="Grids">Opens it.</param>
/// <param name="Host">The server around it, and the place.</param>
/// <param name="Genesis">What the world is made from, if there is none yet.</param>
/// <param name="Options">What the operator sets. At least one backup has to be kept: when the grid
/// is saved, the truth in force is still the one before. With more, as many commits in a row may
/// fail.</param>
/// <param name="TakesNewWorld">Whether a world that was never saved is taken beside a truth: an
/// operator has made the world anew. Without it that is refused, for it is also what a disk looks
/// like that is not mounted.</param>
public sealed record JoinedGrid(
    IWorldGridImplementation Grids,
    IGridHost Host,
    GridGenesis Genesis,
    GridOptions Options,
    bool TakesNewWorld = false);
