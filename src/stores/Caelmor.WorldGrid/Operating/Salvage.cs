using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Chunks;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.WorldGrid.Embedded.Operating;

/// <summary>Reads the raw files, set aside or not, from front to back, and gives what is in every
/// frame that is sound (pv-10.3). It needs no index, and changes nothing.</summary>
internal static class Salvage
{
    private const int LargestChunk = 1 << 24;

    public static IEnumerable<SalvagedObject> Run(GridDisks disks) =>
        In(disks.Main).Concat(disks.Mirror is { } mirror ? Lacking(disks.Main, mirror) : []);

    // Of the mirror what the place itself has no file of, or a broken one.
    private static IEnumerable<SalvagedObject> Lacking(IDisk main, IDisk mirror)
    {
        foreach (var name in NamesIn(mirror))
        {
            var known = Frames(main, name)
                .Select(frame => (frame.Head.Key, frame.Head.Save)).ToHashSet();
            foreach (var one in Frames(mirror, name)
                .Where(frame => !known.Contains((frame.Head.Key, frame.Head.Save)))
                .SelectMany(frame => Objects(frame, Verification.InMirror(name))))
            {
                yield return one;
            }
        }
    }

    private static IEnumerable<SalvagedObject> In(IDisk disk) => NamesIn(disk).SelectMany(name =>
        Manifest(disk, name).Concat(Frames(disk, name).SelectMany(frame => Objects(frame, name))));

    private static IEnumerable<string> NamesIn(IDisk disk) =>
        disk.List(name => GridNames.SaveOf(name) > 0).Select(entry => entry.Name)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<SalvagedObject> Manifest(IDisk disk, string name)
    {
        try
        {
            using var layer = Layer.Open(disk, name);
            var manifest = layer.Manifest;
            return
            [
                new(
                    manifest.Number,
                    manifest.Type,
                    manifest.SchemaVersion,
                    default,
                    name,
                    Encoding.UTF8.GetString(manifest.ToBytes())),
            ];
        }
        catch (Exception broken) when (broken is FlawException or StorageException
            || DiskFailure.Is(broken))
        {
            return [];
        }
    }

    private static IEnumerable<Frame> Frames(IDisk disk, string name)
    {
        using var file = Opened(disk, name);
        if (file is null)
        {
            yield break;
        }

        var window = new FileWindow(file);
        for (var at = 0L; at < window.Length;)
        {
            if (FrameAt(window, at) is { } frame)
            {
                at += FrameHead.Size + frame.Content.Length + BlockLayout.FrameOverhead;
                yield return frame;
            }
            else
            {
                at = NextAfter(window, at);
            }
        }
    }

    private static IDiskFile? Opened(IDisk disk, string name)
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

    private static Frame? FrameAt(FileWindow window, long at)
    {
        var start = window.Read(at, sizeof(int) + FrameHead.Size);
        if (start.Length < sizeof(int) + FrameHead.Size
            || BinaryPrimitives.ReadUInt16LittleEndian(start[sizeof(int)..]) != FrameHead.Magic)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(start);
        if (length is < FrameHead.Size or > LayerEntry.LongestPayload
            || at + length + BlockLayout.FrameOverhead > window.Length)
        {
            return null;
        }

        var frame = window.Read(at, length + BlockLayout.FrameOverhead);
        if (Crc32C.Of(frame[..^sizeof(uint)])
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

    private static long NextAfter(FileWindow window, long at)
    {
        Span<byte> magic = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(magic, FrameHead.Magic);
        var from = at + 1 + sizeof(int);
        while (from < window.Length)
        {
            var bytes = window.Read(from, BlockLayout.ReadingSize);
            var next = bytes.IndexOf(magic);
            if (next >= 0)
            {
                return from + next - sizeof(int);
            }

            from += Math.Max(1, bytes.Length - 1);
        }

        return window.Length;
    }

    private static IEnumerable<SalvagedObject> Objects(Frame frame, string name)
    {
        var (head, isChunk) = (frame.Head, frame.Head.Key.IsChunk);
        var (content, state) = Parsed(frame);
        if (content is null)
        {
            yield break;
        }

        yield return new(
            head.Save,
            head.Type,
            head.Version,
            isChunk ? default : head.Key.Region,
            $"{name}: {head.Key}",
            content);
        foreach (var one in state?.Objects ?? [])
        {
            yield return new(
                head.Save, one.Type, one.SchemaVersion, head.Key.Region, one.Id, one.Content);
        }
    }

    private static (string? Content, RegionState? State) Parsed(Frame frame)
    {
        try
        {
            if (!frame.Head.Key.IsChunk)
            {
                return (Encoding.UTF8.GetString(frame.Content.Span), RegionDocument.Read(frame));
            }

            var delta = DeltaCodec.Read(frame.Content.Span, LargestChunk);
            return (JsonSerializer.Serialize(new { delta.Places, delta.Tiles }), null);
        }
        catch (Exception unread) when (unread is FlawException or GridRefusedException)
        {
            return (null, null);
        }
    }
}
