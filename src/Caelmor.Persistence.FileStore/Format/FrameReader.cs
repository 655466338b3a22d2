using System.Buffers.Binary;

namespace Caelmor.Persistence.FileStore.Format;

/// <summary>Takes frames, one by one, and believes none of their lengths.</summary>
internal static class FrameReader
{
    public static ReadOnlyMemory<byte> Read(BlockReader blocks, long end)
    {
        var left = end - blocks.Position;
        if (left < Layout.FrameOverhead)
        {
            throw new FlawException("a frame", $"{Layout.FrameOverhead} bytes or more", left);
        }

        // The length is looked at before anything is reserved for it.
        var prefix = blocks.Take(sizeof(uint));
        var crc = Crc32C.Of(prefix.Span);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(prefix.Span);
        if (length > Math.Min(Layout.LongestFrame, left - Layout.FrameOverhead))
        {
            throw new FlawException(
                "the length of a frame", $"at most {left - Layout.FrameOverhead}", length);
        }

        var rest = blocks.Take((int)length + sizeof(uint));
        var payload = rest[..(int)length];
        Checks.Same(
            "the CRC-32C of a frame",
            Crc32C.Append(crc, payload.Span),
            BinaryPrimitives.ReadUInt32LittleEndian(rest.Span[(int)length..]));
        return payload;
    }
}
