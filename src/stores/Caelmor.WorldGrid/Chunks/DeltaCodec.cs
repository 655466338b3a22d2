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
    /// <param name="delta">What was changed.</param>
    /// <param name="room">Where it is made; a larger one takes its place if it is too small. A save
    /// of many chunks so makes one for all of them.</param>
    /// <returns>What is written, in that room.</returns>
    public static ReadOnlySpan<byte> Write(ChunkDelta delta, ref byte[] room)
    {
        const int MostHead = DigestSize + 1 + Varint.Longest;
        var most = delta.Places.Length * PairCoding.Longest;
        var wanted = MostHead + (2 * most) + RunCoding.Longest;
        if (room.Length < wanted)
        {
            room = GC.AllocateUninitializedArray<byte>(wanted);
        }

        BinaryPrimitives.WriteUInt128LittleEndian(room, delta.Base);
        var head = Varint.Write(room, DigestSize + 1, (uint)delta.Places.Length);
        var pairs = PairCoding.Write(delta, room.AsSpan(head));

        // Runs that take more than pairs are no use.
        var rest = room.AsSpan(head + most, pairs + RunCoding.Longest);
        var runs = RunCoding.HasAny(delta) ? RunCoding.Write(delta, rest) ?? pairs : pairs;
        var (encoding, length) = (Encoding.Pairs, pairs);
        if (runs < pairs)
        {
            rest[..runs].CopyTo(room.AsSpan(head));
            (encoding, length) = (Encoding.Runs, runs);
        }

        if (length >= WorthCompressing
            && FullCoding.Write(delta) is var full && full.Length < length)
        {
            full.CopyTo(room, head);
            (encoding, length) = (Encoding.Full, full.Length);
        }

        room[DigestSize] = (byte)encoding;
        return room.AsSpan(0, head + length);
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
