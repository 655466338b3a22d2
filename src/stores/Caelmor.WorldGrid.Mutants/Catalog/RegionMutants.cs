using System.Collections.Immutable;
using Caelmor.WorldGrid.Mutants.Around;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that treat lost regions and their players otherwise (pv-8).</summary>
internal static class RegionMutants
{
    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        new(
            "refuses-the-world",
            "pv-8.1",
            "Once a region is lost it reads nothing any more.",
            "everything is as it was saved",
            steps => steps with
            {
                Show = (grid, _) =>
                {
                    var isLost = false;
                    return new GridAround(grid)
                    {
                        ReadsRegion = async (inner, at) =>
                        {
                            var reading = isLost
                                ? throw new GridRefusalException("The world is broken.")
                                : await inner.ReadRegionAsync(at, default);
                            isLost = reading is RegionReading.Inactive;
                            return reading;
                        },
                    };
                },
            }),
        new(
            "active-all-the-same",
            "pv-8.2",
            "A region whose state is lost begins anew.",
            "the market is inactive",
            steps => steps with
            {
                Lose = (at, _) => new RegionReading.Fresh(new(at, 0, [], [])),
            }),
        new(
            "switches-off-neighbours",
            "pv-8.2",
            "The regions beside a lost one are inactive, too.",
            "everything is as it was saved",
            steps => steps with
            {
                Show = (grid, _) => new GridAround(grid)
                {
                    ReadsRegion = async (inner, at) => await inner.ReadRegionAsync(
                        at with { X = at.X - 1 }, default) is RegionReading.Inactive beside
                            ? beside
                            : await inner.ReadRegionAsync(at, default),
                },
            }),
        new(
            "active-after-the-next-save",
            "pv-8.2",
            "A save does not know which regions are inactive.",
            "opened anew, the market is inactive",
            steps => steps with
            {
                Commit = (place, draft) => steps.Commit(
                    place, draft with { Manifest = draft.Manifest with { Inactive = [] } }),
            }),
        new(
            "swallows-writes",
            "pv-8.2",
            "It takes whatever is written to an inactive region, and drops it.",
            "it is refused",
            steps => steps with
            {
                Show = (grid, _) => new GridAround(grid)
                {
                    Writes = (inner, changes) => SwallowAsync(inner.WriteAsync(changes, default)),
                    WritesRegion = (inner, state) =>
                        SwallowAsync(inner.WriteRegionAsync(state, default)),
                },
            }),
        new(
            "no-inhabitants",
            "pv-8.3",
            "A region that is rebuilt is empty.",
            "the market is as the seed makes it",
            steps => steps with { Rebuilt = (maker, _, at) => PutEmpty(maker, at) }),
        new(
            "rebuilds-the-neighbour",
            "pv-8.3",
            "It rebuilds the region to the west, too.",
            "everything is as it was saved",
            steps => steps with
            {
                Rebuilt = (maker, _, at) => PutEmpty(maker, at with { X = at.X - 1 }),
            }),
        new(
            "always-to-spawn",
            "pv-8.4",
            "It moves players to spawn, however near another region is.",
            "is in the nearest valid region",
            steps => steps with { Shelter = (_, _, _, spawn) => new(spawn) }),
        new(
            "nearest-is-inactive",
            "pv-8.4",
            "It moves players to the region to the south, whatever is there.",
            "is in the nearest valid region",
            steps => steps with { Shelter = (lost, _, _, _) => new(lost with { Y = lost.Y - 1 }) }),
        new(
            "never-to-spawn",
            "pv-8.4",
            "It looks for a valid region however far.",
            "Mara is in the Quarry",
            steps => steps with
            {
                Shelter = (lost, isValid, _, spawn) => steps.Shelter(lost, isValid, 64, spawn),
            }),
        new(
            "moves-everybody",
            "pv-8.4",
            "It moves players out of valid regions, too.",
            "Tobin is in the Harbour",
            steps => steps with
            {
                Show = (grid, host) => new GridAround(grid)
                {
                    Relocates = async inner =>
                    {
                        await inner.RelocateAsync(default);
                        foreach (var player in host.Players.Occupied
                            .SelectMany(region => host.Players.In(region))
                            .Where(one => one != "Mara").ToList())
                        {
                            host.Players.Relocate(player, grid.Genesis.Spawn);
                        }
                    },
                },
            }),
    ];

    private static void PutEmpty(SaveMaker maker, RegionPosition at) => maker.Put(
        PieceNames.Of(at), Envelope.Region, RegionText.Of(new(at, 0, [], [])));

    private static async ValueTask SwallowAsync(ValueTask act)
    {
        try
        {
            await act;
        }
        catch (GridRefusalException)
        {
            // It goes on.
        }
    }
}
