using System.Buffers.Binary;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Layers;

namespace Caelmor.WorldGrid.Embedded.Operating;

/// <summary>Finds the frames of a raw file that are sound, from front to back and without an
/// index. What the disk refuses to show is passed over.</summary>
/// <param name="file">The file.</param>
internal sealed class RawFrames(IDiskFile file)
{
    private const int Sector = 4096;
    private const int MostRefused = 1_000;

    private readonly FileWindow _window = new(file);
    private int _refused;

    /// <summary>How long the file is.</summary>
    public long Length => _window.Length;

    /// <summary>All of them, and where each lies.</summary>
    public static IEnumerable<(long Offset, Frame Frame)> In(IDisk disk, string name)
    {
        using var file = Opened(disk, name);
        if (file is null)
        {
            yield break;
        }

        var raw = new RawFrames(file);
        for (var at = 0L; at < raw.Length;)
        {
            if (raw.At(at) is { } frame)
            {
                yield return (at, frame);
                at += FrameHead.Size + frame.Content.Length + BlockLayout.FrameOverhead;
            }
            else
            {
                at = raw.NextAfter(at);
            }
        }
    }

    /// <summary>Opens a file; null if the disk refuses.</summary>
    public static IDiskFile? Opened(IDisk disk, string name)
    {
        try
        {
            return disk.Open(name);
        }
        catch (Exception gone) when (DiskFailure.Is(gone))
        {
            return null;
        }
    }

    /// <summary>The frame that lies somewhere; null if there is none that is sound.</summary>
    public Frame? At(long offset)
    {
        var start = Shown(offset, sizeof(int) + FrameHead.Size);
        if (start.Length < sizeof(int) + FrameHead.Size
            || BinaryPrimitives.ReadUInt16LittleEndian(start[sizeof(int)..]) != FrameHead.Magic)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(start);
        if (length is < FrameHead.Size or > LayerEntry.LongestPayload
            || offset + length + BlockLayout.FrameOverhead > Length)
        {
            return null;
        }

        var frame = Shown(offset, length + BlockLayout.FrameOverhead);
        if (frame.Length < length + BlockLayout.FrameOverhead
            || Crc32C.Of(frame[..^sizeof(uint)])
                != BinaryPrimitives.ReadUInt32LittleEndian(frame[^sizeof(uint)..]))
        {
            return null;
        }

        try
        {
            return new(
                FrameHead.Read(frame[sizeof(int)..]),
                frame[(sizeof(int) + FrameHead.Size)..^sizeof(uint)].ToArray());
        }
        catch (FlawException)
        {
            return null;
        }
    }

    private long NextAfter(long at)
    {
        Span<byte> magic = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(magic, FrameHead.Magic);
        var from = at + 1 + sizeof(int);
        while (from < Length && _refused < MostRefused)
        {
            var bytes = Shown(from, BlockLayout.ReadingSize);
            var sector = ((from / Sector) + 1) * Sector;
            if (bytes.IsEmpty)
            {
                bytes = Shown(from, (int)(sector - from));
            }

            var next = bytes.IndexOf(magic);
            if (next >= 0)
            {
                return from + next - sizeof(int);
            }

            // The magic may lie across two pieces.
            from = bytes.IsEmpty ? sector : from + Math.Max(1, bytes.Length - 1);
        }

        return Length;
    }

    private ReadOnlySpan<byte> Shown(long offset, int count)
    {
        try
        {
            var shown = _window.Read(offset, count);
            _refused = 0;
            return shown;
        }
        catch (Exception refusal) when (DiskFailure.Is(refusal))
        {
            _refused++;
            return [];
        }
    }
}
