namespace Caelmor.WorldGrid.Contract;

/// <summary>One tile that is something else than before.</summary>
/// <param name="At">Which.</param>
/// <param name="Tile">What it is now. What the number means is the game's affair.</param>
public sealed record TileChange(TilePosition At, int Tile);
