using System.Buffers.Binary;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.Storage.Blocks;

/// <summary>Reads single frames from wherever an index says that they are, and nothing else of
/// their file.</summary>
/// <remarks>Each is checked for itself; the SHA-256 over the file is not. Several threads may read
/// one file at once.</remarks>
public static class FrameAt
{
    /// <summary>Reads one frame.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where the frame begins.</param>
    /// <param name="room">
    /// Where it goes: as long as the whole frame, which is its payload and
    /// <see cref="BlockLayout.FrameOverhead"/> bytes.
    /// </param>
    /// <returns>The payload, in the room.</returns>
    /// <exception cref="FlawException">It is not what was written, or not as long.</exception>
    public static ReadOnlySpan<byte> Read(IDiskFile file, long offset, Span<byte> room)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (room.Length < BlockLayout.FrameOverhead)
        {
            throw new FlawException(
                "a frame", $"{BlockLayout.FrameOverhead} bytes or more", room.Length);
        }

        Checks.Same("the bytes of a frame", file.Read(offset, room), (long)room.Length);
        Checks.Same(
            "the length of a frame",
            BinaryPrimitives.ReadUInt32LittleEndian(room),
            (long)room.Length - BlockLayout.FrameOverhead);
        var checkedPart = room[..^sizeof(uint)];
        Checks.Same(
            "the CRC-32C of a frame",
            Crc32C.Of(checkedPart),
            BinaryPrimitives.ReadUInt32LittleEndian(room[checkedPart.Length..]));
        return checkedPart[sizeof(uint)..];
    }
}
