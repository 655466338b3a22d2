using System.Buffers.Binary;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Faults;

namespace Caelmor.Storage.Blocks;

/// <summary>How files are written and read: in blocks, which leave no trace, and in
/// frames.</summary>
/// <remarks>A frame is a length, that many bytes of payload, and the CRC-32C of both.</remarks>
public static class BlockLayout
{
    /// <summary>How many bytes are written at once.</summary>
    public const int BlockSize = 1 << 20;

    /// <summary>How many bytes are read at once.</summary>
    public const int ReadingSize = 1 << 18;

    /// <summary>How many bytes the payload of a frame has at most.</summary>
    public const int LongestFrame = 1 << 30;

    /// <summary>Length before a frame's payload, CRC-32C of both behind it.</summary>
    public const int FrameOverhead = 8;
}

/// <summary>Takes the frames of a section, one by one, and believes none of their
/// lengths.</summary>
/// <param name="blocks">The file, at the beginning of the section.</param>
/// <param name="end">Where the section ends.</param>
public sealed class FrameReader(BlockReader blocks, long end)
{
    /// <summary>The CRC-32C of everything read so far.</summary>
    public uint Crc { get; private set; }

    /// <summary>Takes the next frame, and checks it.</summary>
    /// <returns>The payload. How long it is valid, the reader of blocks says.</returns>
    /// <exception cref="FlawException">It is not what was written.</exception>
    public ReadOnlyMemory<byte> Read()
    {
        var left = end - blocks.Position;
        if (left < BlockLayout.FrameOverhead)
        {
            throw new FlawException("a frame", $"{BlockLayout.FrameOverhead} bytes or more", left);
        }

        // The length is looked at before anything is reserved for it.
        var length = blocks.TakeUInt32();
        if (length > Math.Min(BlockLayout.LongestFrame, left - BlockLayout.FrameOverhead))
        {
            throw new FlawException(
                "the length of a frame", $"at most {left - BlockLayout.FrameOverhead}", length);
        }

        var rest = blocks.Take((int)length + sizeof(uint));
        Check(length, rest.Span);
        return rest[..(int)length];
    }

    // Each byte is passed over once: the checksum of the section comes of those of its frames.
    private void Check(uint length, ReadOnlySpan<byte> rest)
    {
        Span<byte> prefix = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(prefix, length);
        var stored = rest[(int)length..];
        var crc = Crc32C.Append(Crc32C.Of(prefix), rest[..(int)length]);
        Checks.Same(
            "the CRC-32C of a frame", crc, BinaryPrimitives.ReadUInt32LittleEndian(stored));
        Crc = Crc32C.Combine(
            Crc, Crc32C.Append(crc, stored), (int)length + BlockLayout.FrameOverhead);
    }
}
