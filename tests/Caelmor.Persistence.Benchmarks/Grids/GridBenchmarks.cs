using System.Diagnostics;
using System.Globalization;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>The world grid beside what can't be saved on and beside others, in one run.</summary>
internal static class GridBenchmarks
{
    private const int MostChunks = 4_000_000;

    /// <param name="arguments">The folder to work in, and how many chunks the world has that is
    /// opened; by default the temporary one and a million.</param>
    public static void Run(string[] arguments)
    {
        var place = arguments.FirstOrDefault(one => !int.TryParse(one, out _))
            ?? Path.GetTempPath();
        var chunks = arguments.Where(one => int.TryParse(one, out _)).Select(one =>
            int.Parse(one, CultureInfo.InvariantCulture)).FirstOrDefault(1_000_000);
        if (!Directory.Exists(place) || chunks is < 1 or > MostChunks)
        {
            Console.Error.WriteLine(
                $"Found the folder '{place}' and {chunks} chunks; expected a folder that is there, "
                + $"and 1 to {MostChunks} chunks.");
            Environment.ExitCode = 2;
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
        var folder = Path.Combine(place, Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        try
        {
            work(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.Error.WriteLine($"Measured {what} in {seconds:0} s.");
    }
}
