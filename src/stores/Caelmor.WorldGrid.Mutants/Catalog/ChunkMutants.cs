using System.Collections.Immutable;
using Caelmor.WorldGrid.Mutants.Around;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that cut the world into chunks otherwise, or keep others in memory (pv-14).</summary>
internal static class ChunkMutants
{
    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        new(
            "truncates-to-zero",
            "pv-14.1",
            "It rounds toward the middle of the world.",
            "everything is as it was saved",
            steps => steps with { Divide = (number, by) => number / by }),
        new(
            "loses-the-last-column",
            "pv-14.1",
            "It takes a chunk for a column narrower than it is.",
            "everything is as it was saved",
            steps => steps with
            {
                Show = (grid, _) => new GridAround(grid)
                {
                    Writes = (inner, changes) => inner.WriteAsync(
                        [
                            .. changes.Where(one =>
                                (one.At.X + 1) % inner.Genesis.ChunkSize != 0),
                        ],
                        default),
                },
            }),
        new(
            "loads-all-at-opening",
            "pv-14.2",
            "It makes the middle of the world when it is opened.",
            "the generator is asked for nothing",
            steps => steps with
            {
                Opened = (grid, host) =>
                {
                    host.Generator.Generate(grid.Genesis, default);
                    return ValueTask.CompletedTask;
                },
            }),
        new(
            "loads-the-region",
            "pv-14.2",
            "It reads the chunk to the north of each, too.",
            "the generator is asked for what is read, and for nothing else",
            steps => steps with
            {
                Show = (grid, _) => new GridAround(grid)
                {
                    Reads = async (inner, at) =>
                    {
                        await inner.ReadAsync(at with { Y = at.Y + 1 }, default);
                        return await inner.ReadAsync(at, default);
                    },
                },
            }),
        new(
            "generates-first",
            "pv-14.2",
            "It makes terrain before it looks whether the region is active.",
            "the generator is asked for nothing",
            steps => steps with
            {
                Show = (grid, host) => new GridAround(grid)
                {
                    Reads = (inner, at) =>
                    {
                        host.Generator.Generate(inner.Genesis, at);
                        return inner.ReadAsync(at, default);
                    },
                },
            }),
        new(
            "evicts-the-newest",
            "pv-14.3",
            "The chunk that came last goes first.",
            "chunk A is still in memory",
            steps => steps with
            {
                Cache = steps.Cache with { Victim = order => order.First!.Next!.Value },
            }),
        new(
            "first-in-first-out",
            "pv-14.3",
            "The chunk that came first goes first, however often it was read since.",
            "chunk A is still in memory",
            steps => steps with { Cache = steps.Cache with { Used = (_, _) => { } } }),
        new(
            "never-evicts",
            "pv-14.3",
            "It lets no chunk go.",
            "chunk B has been let go",
            steps => steps with { Cache = steps.Cache with { Victim = _ => null } }),
        new(
            "loses-changes",
            "pv-14.3",
            "What was changed and not saved goes with a chunk that is let go.",
            "the market is as it was written",
            steps => steps with { Evicted = (memory, _) => memory.Chunks.Clear() }),
    ];
}
