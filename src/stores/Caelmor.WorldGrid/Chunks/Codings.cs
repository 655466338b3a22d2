using System.Buffers;
using System.Runtime.InteropServices;
using Caelmor.Storage.Faults;
using ZstdSharp;

namespace Caelmor.WorldGrid.Embedded.Chunks;

/// <summary>For each tile how many places further it lies, and what it is.</summary>
internal static class PairCoding
{
    public static ArrayBufferWriter<byte> Write(ChunkDelta delta)
    {
        var written = new ArrayBufferWriter<byte>();
        var next = 0;
        for (var i = 0; i < delta.Places.Length; i++)
        {
            Varint.Write(written, (uint)(delta.Places[i] - next));
            Varint.Write(written, Varint.Folded(delta.Tiles[i]));
            next = delta.Places[i] + 1;
        }

        return written;
    }

    public static (int[] Places, int[] Tiles) Read(ReadOnlySpan<byte> bytes, int count)
    {
        var (places, tiles) = (new int[count], new int[count]);
        var next = 0L;
        for (var i = 0; i < count; i++)
        {
            places[i] = Varint.Place(next + Varint.Read(ref bytes));
            tiles[i] = Varint.Unfolded(Varint.Read(ref bytes));
            next = places[i] + 1L;
        }

        return (places, tiles);
    }
}

/// <summary>For each run of one tile how many places further it begins, how long it is, and what
/// the tile is.</summary>
internal static class RunCoding
{
    public static ArrayBufferWriter<byte> Write(ChunkDelta delta)
    {
        var written = new ArrayBufferWriter<byte>();
        var next = 0;
        for (var i = 0; i < delta.Places.Length;)
        {
            var end = i + 1;
            while (end < delta.Places.Length
                && delta.Places[end] == delta.Places[end - 1] + 1
                && delta.Tiles[end] == delta.Tiles[i])
            {
                end++;
            }

            Varint.Write(written, (uint)(delta.Places[i] - next));
            Varint.Write(written, (uint)(end - i));
            Varint.Write(written, Varint.Folded(delta.Tiles[i]));
            next = delta.Places[end - 1] + 1;
            i = end;
        }

        return written;
    }

    public static (int[] Places, int[] Tiles) Read(ReadOnlySpan<byte> bytes, int count)
    {
        var (places, tiles) = (new int[count], new int[count]);
        var next = 0L;
        for (var i = 0; i < count;)
        {
            var begin = next + Varint.Read(ref bytes);
            var length = Varint.Read(ref bytes);
            var tile = Varint.Unfolded(Varint.Read(ref bytes));
            if (length == 0 || length > count - i)
            {
                throw new FlawException("a run of a delta", $"1 to {count - i} tiles", length);
            }

            next = begin + length;
            for (var place = begin; place < next; place++, i++)
            {
                (places[i], tiles[i]) = (Varint.Place(place), tile);
            }
        }

        return (places, tiles);
    }
}

/// <summary>Which places are otherwise, and their tiles, both compressed by zstd at level
/// 1.</summary>
internal static class FullCoding
{
    private const int Level = 1;

    public static ArrayBufferWriter<byte> Write(ChunkDelta delta)
    {
        var gaps = new int[delta.Places.Length * 2];
        for (var i = 0; i < delta.Places.Length; i++)
        {
            gaps[i] = delta.Places[i] - (i == 0 ? 0 : delta.Places[i - 1] + 1);
            gaps[delta.Places.Length + i] = delta.Tiles[i];
        }

        using var compressor = new Compressor(Level);
        var written = new ArrayBufferWriter<byte>();
        written.Write(compressor.Wrap(MemoryMarshal.AsBytes(gaps.AsSpan())));
        return written;
    }

    public static (int[] Places, int[] Tiles) Read(ReadOnlySpan<byte> bytes, int count, int size)
    {
        var gaps = new int[count * 2];
        try
        {
            using var decompressor = new Decompressor();
            var read = decompressor.Unwrap(bytes, MemoryMarshal.AsBytes(gaps.AsSpan()));
            Checks.Same("the bytes of a delta", read, (long)gaps.Length * sizeof(int));
        }
        catch (ZstdException broken)
        {
            throw new FlawException(
                "a compressed delta", $"{count} of {size} tiles", broken.Message);
        }

        var places = new int[count];
        var next = 0L;
        for (var i = 0; i < count; i++)
        {
            places[i] = Varint.Place(next + gaps[i]);
            next = places[i] + 1L;
        }

        return (places, gaps[count..]);
    }
}
