using System.Text;
using System.Text.Json;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Chunks;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Operating;

/// <summary>Reads the raw files, set aside or not, from front to back, and gives what is in every
/// frame that is sound (pv-10.3). It needs no index, and changes nothing.</summary>
/// <remarks>Objects are given one after another, as they are found, and nothing of them is kept:
/// whoever keeps none of them needs as little memory for a large world as for a small one.</remarks>
public static class Salvage
{
    private const int LargestChunk = 1 << 24;

    /// <summary>Reads the raw files of a place.</summary>
    /// <param name="place">Where they lie.</param>
    /// <returns>What is sound, as it is gone through.</returns>
    /// <exception cref="GridRefusedException">There is no grid, or the disk does not say
    /// so.</exception>
    public static IEnumerable<SalvagedObject> Run(IGridPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var disks = GridDisks.Of(place);
        Shelf.DemandGrid(disks);
        return Run(disks);
    }

    internal static IEnumerable<SalvagedObject> Run(GridDisks disks) =>
        In(disks.Main).Concat(disks.Mirror is { } mirror ? Lacking(disks.Main, mirror) : []);

    // Of the mirror what the place itself has no file of, or a broken one. Frames move only in a
    // file that was cut or has grown.
    private static IEnumerable<SalvagedObject> Lacking(IDisk main, IDisk mirror)
    {
        foreach (var name in NamesIn(mirror))
        {
            using var file = RawFrames.Opened(main, name);
            var own = file is null ? null : new RawFrames(file);
            var moved = own is null || own.Length == LengthOf(mirror, name)
                ? []
                : RawFrames.In(main, name).Select(one => (one.Frame.Head.Key, one.Frame.Head.Save))
                    .ToHashSet();
            foreach (var one in RawFrames.In(mirror, name)
                .Where(one => own?.At(one.Offset)?.Head != one.Frame.Head
                    && !moved.Contains((one.Frame.Head.Key, one.Frame.Head.Save)))
                .SelectMany(one => Objects(one.Frame, Verification.InMirror(name))))
            {
                yield return one;
            }
        }
    }

    private static long LengthOf(IDisk disk, string name)
    {
        using var file = RawFrames.Opened(disk, name);
        return file?.Length ?? 0;
    }

    private static IEnumerable<SalvagedObject> In(IDisk disk) => NamesIn(disk).SelectMany(name =>
        Manifest(disk, name)
            .Concat(RawFrames.In(disk, name).SelectMany(one => Objects(one.Frame, name))));

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
