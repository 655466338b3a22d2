using System.Collections.Immutable;
using Caelmor.Persistence.Benchmarks.Measuring;
using Caelmor.Storage.Disks;
using Caelmor.WorldGrid.Contract;
using Caelmor.WorldGrid.Embedded.Chunks;
using Caelmor.WorldGrid.Embedded.Layers;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>Reads of chunks: raw from a layer, cold with terrain that costs nothing, and from
/// memory.</summary>
internal static class GridReads
{
    private const int Chunks = 4_096;
    private const int Raw = 16_384;
    private const int Rounds = 41;
    private const int Hits = 1_000_000;

    public static void Run(string folder)
    {
        RawChunks(folder);
        ColdChunks(Path.Combine(folder, "cold"));
        CacheHits(Path.Combine(folder, "hits"));
    }

    private static void RawChunks(string folder)
    {
        var chunks = Buildings.Chunks(Chunks);
        using var sqlite = new SqliteChunks(Path.Combine(folder, "raw.db"), Raw);
        using var rocks = new RocksChunks(Path.Combine(folder, "rocks"), Raw);
        foreach (var rival in new IChunkRival[] { sqlite, rocks })
        {
            rival.Change(chunks, 1);
            rival.Save();
        }

        using var disk = (IDisposable)Folder.ToWriteAt(
            folder, new StoreKind("a world grid", "world-grid"), create: false);
        using var layer = Write((IDisk)disk, chunks);
        using var file = File.OpenHandle(Path.Combine(folder, "raw"));
        int[] order = [.. Enumerable.Range(0, Chunks).OrderBy(i => (i * 2_654_435_761L) % Chunks)];
        var room = new byte[Raw];
        var times = new Contest("A raw chunk of 16 KiB, warm, any order", Chunks, Rounds, "chunk")
            .Run(
            [
                ("pread and copy", () => Each(order, at => Copy(file, room, at).Length)),
                ("grid", () => Each(order, at => layer.Read(at)!.Content.Length)),
                ("SQLite", () => Each(order, at => sqlite.Read(chunks[at]).Length)),
                ("RocksDB", () => Each(order, at => rocks.Read(chunks[at]).Length)),
            ]);
        Console.WriteLine(
            "  the grid, which checks it, takes "
            + $"{times["grid"].Over(times["pread and copy"]):0.00} floors (the aim: 1.6 at most)");
    }

    private static Layer Write(IDisk disk, ChunkPosition[] chunks)
    {
        var genesis = new GridGenesis("flat", 1, 7, "");
        using (var file = disk.Create("raw"))
        using (var writer = new LayerWriter(file))
        {
            foreach (var at in chunks.OrderBy(at => new Geometry(genesis).PlaceOf(EntryKey.Of(at))))
            {
                writer.Add(
                    new(EntryKey.Of(at), EntryKind.Chunk, 1, 1, 0), Buildings.BytesOf(at.X, Raw));
            }

            writer.Finish(new(
                LayerManifest.Own, LayerManifest.OwnVersion, 1, "", default, genesis, 0, 1, []));
            file.Flush();
        }

        return Layer.Open(disk, "raw");
    }

    // Whoever reads gets bytes of his own.
    private static byte[] Copy(SafeFileHandle file, byte[] room, int at)
    {
        Outcome.Require(RandomAccess.Read(file, room, at * (long)Raw) == Raw);
        var copy = GC.AllocateUninitializedArray<byte>(Raw);
        room.CopyTo(copy, 0);
        return copy;
    }

    private static void Each(int[] order, Func<int, int> read)
    {
        foreach (var at in order)
        {
            Outcome.Require(read(at) == Raw);
        }
    }

    private static void ColdChunks(string folder)
    {
        using var world = new FlatWorld(folder);
        var chunks = Buildings.Chunks(Chunks);
        var options = GridOptions.Usual with { CachedChunks = 1 };
        var grid = world.Create(options);
        foreach (var at in chunks)
        {
            Buildings.Write(grid, at, 1);
        }

        FlatWorld.Done(grid.SaveAsync("all", default));
        var times = new Contest("A cold chunk", Chunks, Rounds, "chunk").Run(
        [
            ("digest and copy of terrain", () => Array.ForEach(chunks, at => Outcome.Require(
                Copied(world.Generate(world.Genesis, at)) > 0))),
            ("grid", () => Array.ForEach(
                chunks, at => FlatWorld.Done(grid.ReadAsync(at, default)))),
        ]);
        var more = (times["grid"].Median - times["digest and copy of terrain"].Median) * 1000;
        Console.WriteLine(
            $"  the grid takes {times["grid"].Median / Chunks * 1000:0.0} us beside a generator "
            + $"that costs nothing (the aim: 5 at most), of which {more / Chunks:0.0} are no "
            + "digest and no copy");
        FlatWorld.Done(grid.DisposeAsync());
    }

    private static int Copied(ImmutableArray<int> terrain)
    {
        _ = ChunkDelta.DigestOf(terrain);
        return terrain.ToArray().Length;
    }

    private static void CacheHits(string folder)
    {
        using var world = new FlatWorld(folder);
        var grid = world.Create(GridOptions.Usual);
        var chunks = Buildings.Chunks(1_000);
        var known = chunks.ToDictionary(
            at => at, at => FlatWorld.Done(grid.ReadAsync(at, default)));
        var times = new Contest("A chunk that is in memory", Hits, Rounds, "read").Run(
        [
            ("dictionary", () => Hit(chunks, at => known[at])),
            ("grid", () => Hit(chunks, at => Ready(grid.ReadAsync(at, default)))),
        ]);
        Console.WriteLine(
            $"  the grid takes {times["grid"].Median / Hits * 1e6:0} ns (the aim: 60 at most)");
        FlatWorld.Done(grid.DisposeAsync());
    }

    private static ChunkReading Ready(ValueTask<ChunkReading> read)
    {
        Outcome.Require(read.IsCompletedSuccessfully);
        return read.Result;
    }

    private static void Hit(ChunkPosition[] chunks, Func<ChunkPosition, ChunkReading> read)
    {
        for (var i = 0; i < Hits; i++)
        {
            _ = read(chunks[i % chunks.Length]);
        }
    }
}
