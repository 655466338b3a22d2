using System.Buffers.Binary;
using Caelmor.Storage.Blocks;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>One entry of the index of a layer.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Offset">Where its frame was written, or would have been.</param>
/// <param name="Length">How many bytes the payload has; 0 without a frame.</param>
/// <param name="Crc">The CRC-32C at the end of the frame; 0 without one.</param>
internal readonly record struct LayerEntry(
    EntryKey Key, EntryKind Kind, long Offset, int Length, uint Crc)
{
    /// <summary>How many bytes an entry takes.</summary>
    public const int Size = 24;

    /// <summary>How many bytes a payload has at most.</summary>
    public const int LongestPayload = (1 << LengthBits) - 1;

    private const int LengthBits = 28;

    /// <summary>How many bytes the frame takes; 0 without one.</summary>
    public int FrameLength => Kind.HasFrame() ? Length + BlockLayout.FrameOverhead : 0;

    /// <summary>The checksum, as reports tell it.</summary>
    public string Checksum => $"{Crc:x8}";

    /// <summary>Writes it down.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Key.X);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], Key.Y);
        BinaryPrimitives.WriteUInt32LittleEndian(
            bytes[8..], ((uint)Kind << LengthBits) | (uint)Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[12..], Crc);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], Offset);
    }

    /// <summary>As it was written.</summary>
    public static LayerEntry Read(ReadOnlySpan<byte> bytes)
    {
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        var kind = (EntryKind)(packed >> LengthBits);
        return new(
            new(
                kind.IsChunk(),
                BinaryPrimitives.ReadInt32LittleEndian(bytes),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[4..])),
            kind,
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            (int)(packed & LongestPayload),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]));
    }
}
