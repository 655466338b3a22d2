using System.Buffers.Binary;
using Caelmor.Storage.Checksums;

namespace Caelmor.TruthStore.Postgres.Pieces;

/// <summary>How the bytes of a truth are cut.</summary>
/// <remarks>
/// The bytes are those of a file of the file store, to the letter. Each piece has a checksum over
/// whose it is, which one it is, and what is in it: one that was exchanged shows by itself.
/// </remarks>
internal static class PieceLayout
{
    /// <summary>How many bytes are in a piece; the last one may have fewer.</summary>
    public const int Size = 7900;

    public static int Count(long bytes) => checked((int)((bytes + Size - 1) / Size));

    public static int Crc(Guid body, int number, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[20];
        body.TryWriteBytes(head, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(head[16..], number);
        return unchecked((int)Crc32C.Append(Crc32C.Of(head), bytes));
    }
}
