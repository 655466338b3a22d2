using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Chunks;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that make other terrain than the seed does, or keep what they need not (pv-1).</summary>
internal static class TerrainMutants
{
    private static int _processes;

    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        new(
            "seeds-from-the-clock",
            "pv-1.1",
            "It adds the time to the seed.",
            "the terrain of the wild is as the seed makes it",
            steps => steps with
            {
                Terrain = (host, genesis, at) => steps.Terrain(
                    host, genesis with { Seed = genesis.Seed + host.Time.GetUtcNow().Ticks }, at),
                Fits = (_, _) => true,
            }),
        new(
            "depends-on-what-was-read-before",
            "pv-1.1",
            "It numbers the chunks that it reads, and adds the number to the seed from the twentieth on.",
            "the terrain of the wild is as the seed makes it",
            steps =>
            {
                var read = 0;
                return steps with
                {
                    Terrain = (host, genesis, at) => steps.Terrain(
                        host, ++read < 20 ? genesis : genesis with { Seed = genesis.Seed + read }, at),
                    Fits = (_, _) => true,
                };
            }),
        new(
            "hashes-per-process",
            "pv-1.1",
            "It adds a number to the seed that each process has for itself.",
            "the terrain of the wild is as the seed makes it",
            steps =>
            {
                var process = Interlocked.Increment(ref _processes);
                return steps with
                {
                    Terrain = (host, genesis, at) => steps.Terrain(
                        host, genesis with { Seed = genesis.Seed + process }, at),
                    Fits = (_, _) => true,
                };
            }),
        new(
            "takes-todays-parameters",
            "pv-1.2",
            "It takes whatever is given in the place of what is kept.",
            "it is refused",
            steps => steps with { ChooseGenesis = (kept, given) => given ?? kept }),
        new(
            "saves-what-it-read",
            "pv-1.3",
            "It keeps every chunk that somebody looked at.",
            "what the seed makes again is not stored",
            steps => steps with
            {
                ReadPristine = (memory, at, terrain) =>
                    memory.Chunks.TryAdd(at, ChunkDelta.On(terrain)),
                IsKept = _ => true,
            }),
        new(
            "keeps-undone-changes",
            "pv-1.3",
            "It keeps changes that were changed back.",
            "what the seed makes again is not stored",
            steps => steps with { Prune = (delta, _) => delta }),
        new(
            "drops-features-on-eviction",
            "pv-1.4",
            "When a chunk falls out of memory, the dynamic states that are not saved go with it.",
            "the market is as it was written",
            steps => steps with { Evicted = (memory, _) => memory.Regions.Clear() }),
        new(
            "writes-into-the-neighbour",
            "pv-1.5",
            "It writes a region's state over that of the region to the west, too.",
            "the objects of all other regions are as they were",
            steps => steps with
            {
                TakeChanged = memory =>
                {
                    foreach (var (at, state) in memory.Regions.ToList())
                    {
                        var west = at with { X = at.X - 1 };
                        memory.Regions.TryAdd(west, state with { At = west });
                    }

                    return steps.TakeChanged(memory);
                },
            }),
    ];
}
