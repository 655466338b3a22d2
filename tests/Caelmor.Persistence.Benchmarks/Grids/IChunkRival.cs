using Caelmor.WorldGrid.Contract;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>A way to keep the changes of chunks, to be measured beside the others.</summary>
internal interface IChunkRival : IDisposable
{
    string Name { get; }

    /// <summary>What is about to be saved: nothing is durable yet.</summary>
    void Change(IReadOnlyList<ChunkPosition> chunks, int edition);

    /// <summary>Makes what was changed durable, at one instant.</summary>
    void Save();
}

/// <summary>What is changed.</summary>
internal static class Buildings
{
    /// <summary>How many tiles of a chunk are changed.</summary>
    public const int Tiles = 40;

    /// <summary>How many bytes rivals are given for a chunk: what the grid's form takes.</summary>
    public const int Bytes = 240;

    /// <summary>Some chunks, side by side.</summary>
    public static ChunkPosition[] Chunks(int count)
    {
        var width = (int)Math.Ceiling(Math.Sqrt(count));
        return [.. Enumerable.Range(0, count).Select(i => new ChunkPosition(i % width, i / width))];
    }

    /// <summary>The changes of a chunk in an edition, here and there in it.</summary>
    public static TileChange[] In(ChunkPosition at, int size, int edition) =>
    [
        .. Enumerable.Range(0, Tiles).Select(i => i * size * size / Tiles).Select(place =>
            new TileChange(
                new((at.X * size) + (place % size), (at.Y * size) + (place / size)),
                -1 - ((edition + place) & 0x7FFF))),
    ];

    /// <summary>Writes the changes of a chunk in an edition.</summary>
    public static void Write(IWorldGrid grid, ChunkPosition at, int edition) =>
        FlatWorld.Done(grid.WriteAsync(In(at, grid.Genesis.ChunkSize, edition), default));

    /// <summary>The bytes of a chunk in an edition, for whoever keeps bytes.</summary>
    public static byte[] BytesOf(int edition, int length = Bytes)
    {
        var bytes = new byte[length];
        new Random(edition).NextBytes(bytes);
        return bytes;
    }
}
