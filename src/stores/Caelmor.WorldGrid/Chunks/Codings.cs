using System.Runtime.InteropServices;
using Caelmor.Storage.Faults;
using ZstdSharp;

namespace Caelmor.WorldGrid.Embedded.Chunks;

/// <summary>For each tile how many places further it lies, and what it is.</summary>
internal static class PairCoding
{
    /// <summary>How many bytes a tile takes at most.</summary>
    public const int Longest = 2 * Varint.Longest;

    /// <returns>How many bytes were written.</returns>
    public static int Write(ChunkDelta delta, Span<byte> to)
    {
        var (places, tiles) = (delta.Places, delta.Tiles);
        var (next, written) = (0, 0);
        for (var i = 0; i < places.Length; i++)
        {
            written = Varint.Write(to, written, (uint)(places[i] - next));
            written = Varint.Write(to, written, Varint.Folded(tiles[i]));
            next = places[i] + 1;
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
    /// <summary>How many bytes a run takes at most.</summary>
    public const int Longest = 3 * Varint.Longest;

    /// <summary>Whether any two tiles are a run. Where none are, pairs are shorter.</summary>
    public static bool HasAny(ChunkDelta delta)
    {
        var (places, tiles) = (delta.Places, delta.Tiles);
        for (var i = 1; i < places.Length; i++)
        {
            if (tiles[i] == tiles[i - 1] && places[i] == places[i - 1] + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>How many bytes were written; null if there is no room.</returns>
    public static int? Write(ChunkDelta delta, Span<byte> to)
    {
        var (next, written) = (0, 0);
        for (var i = 0; i < delta.Places.Length;)
        {
            if (to.Length - written < Longest)
            {
                return null;
            }

            var end = i + 1;
            while (end < delta.Places.Length
                && delta.Places[end] == delta.Places[end - 1] + 1
                && delta.Tiles[end] == delta.Tiles[i])
            {
                end++;
            }

            written = Varint.Write(to, written, (uint)(delta.Places[i] - next));
            written = Varint.Write(to, written, (uint)(end - i));
            written = Varint.Write(to, written, Varint.Folded(delta.Tiles[i]));
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

    public static byte[] Write(ChunkDelta delta)
    {
        var gaps = new int[delta.Places.Length * 2];
        for (var i = 0; i < delta.Places.Length; i++)
        {
            gaps[i] = delta.Places[i] - (i == 0 ? 0 : delta.Places[i - 1] + 1);
            gaps[delta.Places.Length + i] = delta.Tiles[i];
        }

        using var compressor = new Compressor(Level);
        return compressor.Wrap(MemoryMarshal.AsBytes(gaps.AsSpan())).ToArray();
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
