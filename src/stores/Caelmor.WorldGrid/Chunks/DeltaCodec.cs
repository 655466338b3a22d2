using System.Buffers;
using System.Buffers.Binary;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Chunks;

/// <summary>Writes deltas as short as it can, and reads them: as pairs of place and tile, as runs
/// of one tile, or as all tiles from the first to the last that is otherwise, compressed.</summary>
/// <remarks>The form is the digest of the base (16 bytes), the encoding (1 byte), how many tiles
/// are otherwise, and what the encoding says. Numbers are as short as they are small.</remarks>
internal static class DeltaCodec
{
    /// <summary>The version of this form.</summary>
    public const int Version = 1;

    private const int DigestSize = 16;

    // A few pairs are shorter than anything that a compressor makes of them.
    private const int WorthCompressing = 512;

    /// <summary>As it is written.</summary>
    public static byte[] Write(ChunkDelta delta)
    {
        var most = delta.Places.Length * PairCoding.Longest;
        var room = ArrayPool<byte>.Shared.Rent((2 * most) + RunCoding.Longest);
        try
        {
            // Runs that take more than pairs are no use.
            var pairs = room.AsSpan(0, PairCoding.Write(delta, room));
            var rest = room.AsSpan(most, pairs.Length + RunCoding.Longest);
            var runs = RunCoding.HasAny(delta) ? RunCoding.Write(delta, rest) ?? int.MaxValue
                : int.MaxValue;
            var isInRuns = runs < pairs.Length;
            var shortest = isInRuns ? rest[..runs] : pairs;
            return shortest.Length >= WorthCompressing
                && FullCoding.Write(delta) is var full && full.Length < shortest.Length
                ? Of(delta, Encoding.Full, full)
                : Of(delta, isInRuns ? Encoding.Runs : Encoding.Pairs, shortest);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static byte[] Of(ChunkDelta delta, Encoding encoding, ReadOnlySpan<byte> coded)
    {
        Span<byte> count = stackalloc byte[Varint.Longest];
        var length = Varint.Write(count, 0, (uint)delta.Places.Length);
        var written = new byte[DigestSize + 1 + length + coded.Length];
        BinaryPrimitives.WriteUInt128LittleEndian(written, delta.Base);
        written[DigestSize] = (byte)encoding;
        count[..length].CopyTo(written.AsSpan(DigestSize + 1));
        coded.CopyTo(written.AsSpan(DigestSize + 1 + length));
        return written;
    }

    /// <summary>As it was written.</summary>
    /// <param name="bytes">What was written.</param>
    /// <param name="size">How many tiles a chunk has.</param>
    /// <exception cref="FlawException">It is nothing that was written.</exception>
    public static ChunkDelta Read(ReadOnlySpan<byte> bytes, int size)
    {
        if (bytes.Length <= DigestSize)
        {
            throw new FlawException("a delta", $"more than {DigestSize} bytes", bytes.Length);
        }

        var digest = BinaryPrimitives.ReadUInt128LittleEndian(bytes);
        var encoding = (Encoding)bytes[DigestSize];
        var rest = bytes[(DigestSize + 1)..];
        var count = Varint.Read(ref rest);
        if (count > (uint)size)
        {
            throw new FlawException("the tiles of a delta", $"at most {size}", count);
        }

        var (places, tiles) = encoding switch
        {
            Encoding.Pairs => PairCoding.Read(rest, (int)count),
            Encoding.Runs => RunCoding.Read(rest, (int)count),
            Encoding.Full => FullCoding.Read(rest, (int)count, size),
            _ => throw new FlawException("the encoding of a delta", "1 to 3", (byte)encoding),
        };
        return places.Length == 0 || places[^1] < size
            ? new(digest, places, tiles, [])
            : throw new FlawException("a place in a delta", $"less than {size}", places[^1]);
    }

    private enum Encoding : byte
    {
        Pairs = 1,
        Runs = 2,
        Full = 3,
    }
}
