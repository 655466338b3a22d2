using System.Diagnostics;
using Caelmor.Persistence.Benchmarks.Measuring;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>The world grid beside what can't be saved on and beside others, in one run.</summary>
internal static class GridBenchmarks
{
    private const int MostChunks = 4_000_000;

    /// <param name="arguments">The folder to work in, and how many chunks the world has that is
    /// opened; by default the temporary one and a million.</param>
    public static void Run(string[] arguments)
    {
        if (PlaceAndSize.Of(arguments, "chunks", MostChunks) is not var (place, chunks))
        {
            return;
        }

        In(place, "saves", GridSaves.Run);
        In(place, "the pause of a save", GridPause.Run);
        In(place, "reads", GridReads.Run);
        In(place, "a start", folder => GridStart.Run(folder, chunks));
    }

    private static void In(string place, string what, Action<string> work)
    {
        Console.Error.WriteLine($"Measuring {what} ...");
        var start = Stopwatch.GetTimestamp();
        using (var folder = ScratchFolder.In(place))
        {
            work(folder.FullName);
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.Error.WriteLine($"Measured {what} in {seconds:0} s.");
    }
}
