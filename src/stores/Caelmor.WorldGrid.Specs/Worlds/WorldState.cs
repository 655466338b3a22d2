using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Specs.Worlds;

/// <summary>What a world is at one time: what is changed of its terrain, and its dynamic
/// states.</summary>
internal sealed record WorldState(
    ImmutableDictionary<TilePosition, int> Tiles,
    ImmutableDictionary<RegionPosition, RegionState> Regions)
{
    /// <summary>Nobody has touched it.</summary>
    public static WorldState Untouched { get; } = new(
        ImmutableDictionary<TilePosition, int>.Empty,
        ImmutableDictionary<RegionPosition, RegionState>.Empty);

    public WorldState With(IEnumerable<TileChange> changes) => this with
    {
        Tiles = Tiles.SetItems(changes.Select(one => KeyValuePair.Create(one.At, one.Tile))),
    };

    public WorldState With(RegionState state) => this with
    {
        Regions = Regions.SetItem(state.At, state),
    };
}

/// <summary>One save, as the suite remembers it.</summary>
/// <param name="Save">What the grid said of it.</param>
/// <param name="World">What the world was then.</param>
internal sealed record SavedWorld(GridSave Save, WorldState World);
