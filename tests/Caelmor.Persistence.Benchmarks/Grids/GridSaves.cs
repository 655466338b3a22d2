using Caelmor.Persistence.Benchmarks.Measuring;
using Caelmor.Persistence.Benchmarks.Stores;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>Saves of few and of many changed chunks.</summary>
internal static class GridSaves
{
    private const string Folding = "grid, as it folds";
    private const int Never = 10_000;

    public static void Run(string folder)
    {
        Report(Of(folder, 1, 101), "floor", 4);
        Report(Of(folder, 100, 61), "floor", 3);
        var times = Of(folder, 10_000, 21);
        Report(times, "SQLite", 0.5);
        Report(times, "RocksDB", 0.7);
    }

    private static Dictionary<string, Times> Of(string folder, int count, int rounds)
    {
        var here = Path.Combine(folder, $"{count}");
        Directory.CreateDirectory(here);
        List<IChunkRival> rivals =
        [
            new ChunkFloor(here),
            new GridRival(Path.Combine(here, "grid"), Never),
            new GridRival(Path.Combine(here, "folding"), backups: 5, Folding),
            new SqliteChunks(Path.Combine(here, "chunks.db")),
            new RocksChunks(Path.Combine(here, "rocks")),
        ];
        var chunks = Buildings.Chunks(count);
        var edition = 0;
        var times = new Contest("A durable save of changed chunks", count, rounds, "chunk").Run(
            [.. rivals.Select(rival => (rival.Name, (Action)rival.Save))],
            before: name => rivals.First(one => one.Name == name).Change(chunks, ++edition));
        rivals.ForEach(rival => rival.Dispose());
        var last = new DirectoryInfo(Path.Combine(here, "grid")).GetFiles("save-*")
            .MaxBy(file => file.Name, StringComparer.Ordinal)!;
        Console.WriteLine(
            $"  the newest file of the grid has {last.Length / (double)count:0} bytes for each "
            + $"chunk, in which {Buildings.Tiles} tiles are changed (the aim: 300 at most)");
        return times;
    }

    private static void Report(Dictionary<string, Times> times, string beside, double aim) =>
        Console.WriteLine(
            $"  the grid takes {times["grid"].Over(times[beside]):0.00} of {beside} (the aim: "
            + $"{aim} at most), and {times[Folding].Over(times[beside]):0.00} where it folds what "
            + "only carries with each save");
}
