using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Chunks;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that keep too little of what is large. In a small world they are right.</summary>
internal static class NarrowMutants
{
    private const int MostEntries = 10;
    private const int MostLetters = 310;

    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        LyingLow(
            "tiles-of-16-bits",
            "pv-1.4",
            "It keeps the lower half of each tile.",
            "as it was saved",
            steps => Keeping(steps, delta => delta with
            {
                Tiles = delta.Tiles.ToImmutableSortedDictionary(
                    one => one.Key, one => (int)(ushort)one.Value),
            })),
        LyingLow(
            "takes-zero-for-nothing",
            "pv-1.4",
            "It does not keep a change to the tile 0.",
            "as it was saved",
            steps => Keeping(steps, delta => delta with
            {
                Tiles = delta.Tiles.RemoveRange(
                    delta.Tiles.Where(one => one.Value == 0).Select(one => one.Key)),
            })),
        LyingLow(
            "contents-of-300-letters",
            "pv-1.4",
            "Of what is written of an object it keeps the beginning.",
            "as it was saved",
            steps => steps with
            {
                KeepState = (state, _) => state with
                {
                    Objects = [.. state.Objects.Select(one => one with
                    {
                        Content = one.Content[..Math.Min(one.Content.Length, MostLetters)],
                    })],
                },
            }),
        LyingLow(
            "ticks-of-32-bits",
            "pv-4.2",
            "It keeps the lower half of the last processed tick.",
            "with its last processed tick",
            steps => steps with
            {
                KeepState = (state, _) => state with
                {
                    LastProcessedTick = unchecked((int)state.LastProcessedTick),
                },
            }),
        LyingLow(
            "queues-of-ten",
            "pv-4.3",
            "It keeps the first ten entries of a queue.",
            "with its queue, in order",
            steps => steps with
            {
                KeepState = (state, _) => state with
                {
                    Queue = [.. state.Queue.Take(MostEntries)],
                },
            }),
        LyingLow(
            "divides-in-single-precision",
            "pv-14.1",
            "Far from the middle of the world it finds the wrong chunk.",
            "as it was saved",
            steps => steps with
            {
                Divide = (number, by) => (int)MathF.Floor((float)number / by),
            }),
    ];

    private static GridMutant LyingLow(
        string name,
        string breaks,
        string sentence,
        string caughtBy,
        Func<GridSteps, GridSteps> change) =>
        new(name, breaks, sentence, caughtBy, change) { LiesLow = true };

    private static GridSteps Keeping(GridSteps steps, Func<ChunkDelta, ChunkDelta> keep) =>
        steps with
        {
            TakeChanged = memory =>
            {
                var taken = steps.TakeChanged(memory);
                foreach (var (at, delta) in taken.Chunks.ToList())
                {
                    taken.Chunks[at] = keep(delta);
                }

                return taken;
            },
        };
}
