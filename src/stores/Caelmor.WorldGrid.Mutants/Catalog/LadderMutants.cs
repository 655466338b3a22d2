using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that take the steps after a broken checksum in another way (pv-7).</summary>
internal static class LadderMutants
{
    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        new(
            "checks-everything-first",
            "pv-7.1",
            "It reads all regions when it is opened.",
            "operators are told of nothing",
            steps => steps with
            {
                Opened = async (grid, host) =>
                {
                    foreach (var entry in (await host.Place.ListAsync())
                        .Where(one => PieceNames.SaveOf(one) > 0)
                        .Select(one => one.Split('/')[^1])
                        .Where(one => one.StartsWith("region", StringComparison.Ordinal))
                        .Distinct().ToList())
                    {
                        var (x, y) = PieceNames.PositionIn(entry);
                        await grid.ReadRegionAsync(new(x, y), default);
                    }
                },
            }),
        new(
            "logs-expected-twice",
            "pv-7.2",
            "It tells the checksum that was expected for the one that was found.",
            "another that was found",
            steps => steps with { Say = one => one with { Actual = one.Expected } }),
        new(
            "logs-no-path",
            "pv-7.2",
            "It does not tell which piece is broken.",
            "a report names the piece",
            steps => steps with { Say = one => one with { Piece = "" } }),
        new(
            "logs-no-time",
            "pv-7.2",
            "It does not tell when it was.",
            "a report has the time",
            steps => steps with { Say = one => one with { Time = default } }),
        new(
            "oldest-first",
            "pv-7.3",
            "It begins with the oldest backup.",
            "the market is as save",
            steps => steps with
            {
                Ladder = (saves, backups) =>
                {
                    var all = steps.Ladder(saves, backups).ToList();
                    return [.. all.Take(1), .. all.Skip(1).Reverse()];
                },
            }),
        new(
            "tries-one",
            "pv-7.3",
            "It asks one backup.",
            "the market is as save",
            steps => steps with { Ladder = (saves, _) => saves.Take(2) }),
        new(
            "keeps-three",
            "pv-7.3",
            "It asks three backups.",
            "the market is as save",
            steps => steps with { Ladder = (saves, _) => saves.Take(4) }),
        new(
            "overwrites-the-evidence",
            "pv-7.4",
            "It writes over what is broken.",
            "the broken piece is kept as it was found",
            steps => steps with
            {
                Flag = async (place, piece) =>
                {
                    await steps.Flag(place, piece);
                    await place.WriteAsync(piece, "mended"u8.ToArray());
                },
            }),
        new(
            "flags-nothing",
            "pv-7.4",
            "It flags nothing.",
            "the broken piece is flagged",
            steps => steps with { Flag = (_, _) => ValueTask.CompletedTask }),
        new(
            "forgets-the-flag",
            "pv-7.4",
            "It takes all flags away when it is opened.",
            "the broken piece is flagged",
            steps => steps with
            {
                Opened = async (_, host) =>
                {
                    foreach (var piece in (await host.Place.ListAsync())
                        .Where(one => PieceNames.FlaggedBy(one) is not null))
                    {
                        await host.Place.DeleteAsync(piece);
                    }
                },
            }),
        new(
            "regenerates-with-another-seed",
            "pv-7.5",
            "What it makes anew it makes from another seed.",
            "the terrain of the market is made anew from the seed",
            steps => steps with
            {
                Regenerate = (host, genesis, at) =>
                    steps.Regenerate(host, genesis with { Seed = genesis.Seed + 1 }, at),
            }),
        new(
            "offers-broken-saves",
            "pv-7.6",
            "It offers all earlier saves, sound or not.",
            "a report offers the earlier saves that are sound",
            steps => steps with { OfferWaysBack = saves => saves.Select(one => one.Save.Number) }),
        new(
            "offers-nothing",
            "pv-7.6",
            "It offers no way back.",
            "a report offers the earlier saves that are sound",
            steps => steps with { OfferWaysBack = _ => [] }),
    ];
}
