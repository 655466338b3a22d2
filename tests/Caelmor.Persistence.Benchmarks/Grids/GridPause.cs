using System.Diagnostics;
using Caelmor.WorldGrid.Contract;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>How long a save keeps the world waiting: whoever asks for it, and whoever reads and
/// writes meanwhile.</summary>
internal static class GridPause
{
    private const int Chunks = 10_000;
    private const int Rounds = 31;
    private const double Aim = 5;

    public static void Run(string folder)
    {
        using var world = new FlatWorld(Path.Combine(folder, "grid"));
        var grid = world.Create(GridOptions.Usual with { CachedChunks = 1 << 14 });
        var (handed, asked) = (new List<double>(), new List<double>());
        var (quiet, busy) = (new List<double>(), new List<double>());
        var chunks = Buildings.Chunks(Chunks);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var at in chunks)
            {
                Buildings.Write(grid, at, round);
            }

            GC.Collect();
            var until = Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 50);
            Play(grid, round, quiet, () => Stopwatch.GetTimestamp() > until);
            Task save = Task.CompletedTask;
            handed.Add(Timed(() => save = Task.Run(() => { })));
            save.GetAwaiter().GetResult();
            asked.Add(Timed(() => save = grid.SaveAsync("a turn", default).AsTask()));
            Play(grid, round, busy, () => save.IsCompleted);
            save.GetAwaiter().GetResult();
        }

        FlatWorld.Done(grid.DisposeAsync());
        Console.WriteLine($"The pause of a save of {Chunks} changed chunks ({Rounds} rounds)");
        Report("handing work to a thread", handed);
        Report("handing over a save", asked);
        Console.WriteLine(
            $"  whoever asks for a save waits {At(asked, 0.5) - At(handed, 0.5):0.0} us longer "
            + $"than for handing nothing over (the aim: {Aim} at most)");
        Report("a write and a read, no save", quiet);
        Report("likewise while it is saved", busy);
    }

    // A write to a chunk in memory, and a read of it, over and over.
    private static void Play(
        IWorldGrid grid, int round, List<double> waits, Func<bool> isOver)
    {
        for (var turn = 0; !isOver(); turn++)
        {
            var at = new ChunkPosition(turn % 100, 0);
            var start = Stopwatch.GetTimestamp();
            Buildings.Write(grid, at, round + turn);
            FlatWorld.Done(grid.ReadAsync(at, default));
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
    }

    private static double Timed(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static void Report(string what, List<double> waits) => Console.WriteLine(
        $"  {what,-28} {At(waits, 0.5),7:0.0} us in the median, {At(waits, 0.99):0.0} in 99 of "
        + $"100, {At(waits, 0.999):0.0} in 999 of 1000 ({waits.Count} times)");

    private static double At(List<double> waits, double share) =>
        waits.Order().ElementAt((int)((waits.Count - 1) * share));
}
