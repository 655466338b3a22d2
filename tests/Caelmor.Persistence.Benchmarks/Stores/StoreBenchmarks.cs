namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>The store at all sizes, with medians of rounds taken in turns.</summary>
internal static class StoreBenchmarks
{
    private const int Mebi = 1 << 20;
    private const int Value = 1000;
    private const int Small = 64;

    /// <param name="arguments">
    /// The folder to work in, and sizes in MiB; by default the temporary one and 1, 64 and 512.
    /// </param>
    public static void Run(string[] arguments)
    {
        var place = arguments.FirstOrDefault(one => !int.TryParse(one, out _))
            ?? Path.GetTempPath();
        int[] sizes = [.. arguments.Where(one => int.TryParse(one, out _)).Select(int.Parse)];
        new StoreContest("five data", Bulk.Tiny(), rounds: 41, isWithJson: true).Run(place);
        foreach (var size in sizes.Length > 0 ? sizes : [1, 64, 512])
        {
            Run(place, size, Value);
        }

        if (sizes.Length == 0)
        {
            Run(place, 64, Small);
        }
    }

    private static void Run(string place, int size, int value)
    {
        var (rounds, isWithJson) = size < 128 ? (21, true) : (5, false);
        new StoreContest(
            $"{size} MiB, values of {value} bytes",
            Bulk.Of(size * Mebi / value, value),
            rounds,
            isWithJson).Run(place);
        MemoryTrial.Run(place, size, value);
    }
}
