using Caelmor.Persistence.Benchmarks.Measuring;
using Caelmor.WorldGrid.Contract;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>How long it takes to open a world with many stored chunks.</summary>
internal static class GridStart
{
    private const int Rounds = 21;
    private const int Group = 10_000;
    private const int EntrySize = 24;
    private const int SmallChunk = 16;

    /// <param name="folder">The folder to work in.</param>
    /// <param name="count">How many chunks there are.</param>
    public static void Run(string folder, int count)
    {
        var chunks = Buildings.Chunks(count);
        using var world = new FlatWorld(Path.Combine(folder, "grid"), SmallChunk);
        var (sqlite, rocks) = (Path.Combine(folder, "start.db"), Path.Combine(folder, "rocks"));
        Build(world, chunks);
        Fill(() => new SqliteChunks(sqlite), chunks);
        Fill(() => new RocksChunks(rocks), chunks);
        var save = Directory.GetFiles(Path.Combine(folder, "grid"), "save-*").Single();
        var title = $"Opening a world of {count} stored chunks";
        var times = new Contest(title, 1, Rounds, "world").Run(
        [
            ("reading the index", () => Read(save, count)),
            ("grid", () => FlatWorld.Done(world.Open(GridOptions.Usual).DisposeAsync())),
            ("SQLite, and one read", () => Read(
                new SqliteChunks(sqlite), one => one.Read(chunks[0]))),
            ("RocksDB, and one read", () => Read(
                new RocksChunks(rocks), one => one.Read(chunks[0]))),
        ]);
        Console.WriteLine(
            $"  the grid takes {times["grid"].Median:0.0} ms, "
            + $"{times["grid"].Over(times["reading the index"]):0.0} times reading its index of "
            + $"{count * EntrySize / 1048576.0:0} MiB (the aim: 7 at most)");
    }

    private static void Build(FlatWorld world, ChunkPosition[] chunks)
    {
        var grid = world.Create(GridOptions.Usual with { CachedChunks = 1 });
        for (var i = 0; i < chunks.Length; i++)
        {
            var at = chunks[i];
            FlatWorld.Done(grid.WriteAsync(
                [new(new(at.X * SmallChunk, at.Y * SmallChunk), -1)], default));
            if ((i + 1) % ((chunks.Length / 4) + 1) == 0)
            {
                Console.Error.WriteLine($"Wrote {i + 1} of {chunks.Length} chunks ...");
            }
        }

        FlatWorld.Done(grid.SaveAsync("all", default));
        FlatWorld.Done(grid.DisposeAsync());
    }

    private static void Fill(Func<IChunkRival> open, ChunkPosition[] chunks)
    {
        using var rival = open();
        foreach (var group in chunks.Chunk(Group))
        {
            rival.Change(group, 1);
            rival.Save();
        }
    }

    // The index stands before the manifest and the last 56 bytes; which of its bytes are read makes
    // no difference.
    private static void Read(string save, int count)
    {
        using var file = File.OpenHandle(save);
        var index = GC.AllocateUninitializedArray<byte>(count * EntrySize);
        var length = RandomAccess.GetLength(file);
        Outcome.Require(RandomAccess.Read(file, index, length - index.Length) == index.Length);
    }

    private static void Read<T>(T rival, Func<T, byte[]> read)
        where T : IDisposable
    {
        using (rival)
        {
            Outcome.Require(read(rival).Length > 0);
        }
    }
}
