using System.Collections.Immutable;
using Caelmor.WorldGrid.Mutants.Around;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that hand out what is broken, or make something up (pv-6).</summary>
internal static class NoticingMutants
{
    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        new(
            "trusts-the-index",
            "pv-6.1",
            "It looks for no checksum but a piece's own.",
            "the market is as save 2 has it",
            steps => steps with { Open = (bytes, _) => Envelope.Read(bytes) }),
        new(
            "checks-on-first-load-only",
            "pv-6.1",
            "What was in order once it looks at no more.",
            "the terrain of the market is as save 2 has it",
            steps =>
            {
                var known = new HashSet<string>(StringComparer.Ordinal);
                return steps with
                {
                    Open = (bytes, expected) =>
                    {
                        if (known.Contains(expected))
                        {
                            return Envelope.Read(bytes);
                        }

                        var opened = steps.Open(bytes, expected);
                        _ = opened is not null && known.Add(expected);
                        return opened;
                    },
                };
            }),
        new(
            "regenerates-first",
            "pv-6.2",
            "It asks no backup.",
            "the market is as save 2 has it",
            steps => steps with { Ladder = (saves, _) => saves.Take(1) }),
        new(
            "gives-an-empty-chunk",
            "pv-6.3",
            "What is lost is a plain.",
            "the terrain of the market is made anew from the seed",
            steps => steps with
            {
                Regenerate = (_, genesis, _) => [.. new int[genesis.ChunkSize * genesis.ChunkSize]],
            }),
        new(
            "gives-up-terrain",
            "pv-6.3",
            "Where all copies are lost it makes nothing anew.",
            "the terrain of the market is made anew from the seed",
            steps => steps with
            {
                Show = (grid, _) => new GridAround(grid)
                {
                    Reads = async (inner, at) => await inner.ReadAsync(at, default)
                        is ChunkReading.Whole { Origin.Kind: not OriginKind.Regenerated } whole
                            ? whole
                            : new ChunkReading.Inactive("It is lost."),
                },
            }),
        new(
            "makes-up-an-empty-region",
            "pv-6.4",
            "A region whose state is lost is empty.",
            "the state of the market is inactive",
            steps => steps with
            {
                Lose = (at, _) =>
                    new RegionReading.Present(new(at, 0, [], []), Origin.Regenerated),
            }),
        new(
            "falls-over",
            "pv-6.4",
            "It throws where a state is lost.",
            "the state of the market is inactive",
            steps => steps with { Lose = (_, why) => throw new GridRefusalException(why) }),
        new(
            "says-nothing",
            "pv-6.4",
            "It tells nobody that a state is lost.",
            "operators are told of: lost state",
            steps => steps with
            {
                Say = one => one.Kind == GridReportKind.LostState ? null : one,
            }),
    ];
}
