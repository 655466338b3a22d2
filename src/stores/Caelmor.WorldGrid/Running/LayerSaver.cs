using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.Storage.Writing;
using Caelmor.WorldGrid.Embedded.Chunks;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>Brings a save into the place: one file, written beside, flushed, read back, renamed
/// (pv-3.1, pv-3.2); and then once more in the mirror.</summary>
/// <param name="disks">The place.</param>
/// <param name="alarms">Hears if the mirror stays behind.</param>
/// <param name="time">The clock.</param>
internal sealed class LayerSaver(GridDisks disks, Alarms alarms, TimeProvider time)
{
    private const string Standing = "The save before is in force.";

    /// <summary>Whether a failure has left open what is on the disk (pv-15.5).</summary>
    public bool IsSpoilt { get; private set; }

    /// <summary>Writes a layer and makes it durable.</summary>
    /// <param name="manifest">What it says about itself.</param>
    /// <param name="contents">What it has, in any order.</param>
    /// <param name="geometry">The order that it gets.</param>
    public Link Write(
        LayerManifest manifest, IReadOnlyCollection<LayerContent> contents, Geometry geometry)
    {
        var ordered = contents.ToArray();
        Array.Sort(Array.ConvertAll(ordered, one => geometry.PlaceOf(one.Key)), ordered);
        return Write(manifest.Number, file =>
        {
            using var writer = new LayerWriter(file);
            foreach (var one in ordered)
            {
                one.WriteTo(writer, manifest.Number);
            }

            return writer.Finish(manifest);
        });
    }

    /// <summary>Writes the layer of a number, in the place of any of it.</summary>
    public Link Write(long number, Func<IDiskFile, IReadOnlyList<uint>> write)
    {
        var name = GridNames.Save(number);
        var isThere = disks.Main.List(one => one == name).Count > 0;
        Make(disks.Main, name, write, takesBack: !isThere);
        var mirrored = disks.Mirror is { } mirror && TryMirror(mirror, name);
        return new(
            number,
            Layer.Open(disks.Main, name),
            mirrored ? Layer.Open(disks.Mirror!, name) : null);
    }

    /// <summary>Writes a file that is no save.</summary>
    public void Make(string name, Func<IDiskFile, IReadOnlyList<uint>> write) =>
        Make(disks.Main, name, write);

    /// <summary>Copies a layer to the mirror, if there is one that takes it.</summary>
    public bool TryMirror(IDisk mirror, string name)
    {
        try
        {
            Make(mirror, name, file => Copied(name, file));
            return true;
        }
        catch (Exception failure) when (failure is StorageException || DiskFailure.Is(failure))
        {
            alarms.Tell(new(
                GridReportKind.TooFewBackups,
                time.GetUtcNow(),
                $"Found that the mirror does not take '{mirror.PathOf(name)}': {failure.Message} "
                + "The save is made, and has no second copy. See to the mirror's disk; it catches "
                + "up by itself.")
            {
                Piece = name,
            });
            return false;
        }
    }

    private void Make(
        IDisk disk,
        string name,
        Func<IDiskFile, IReadOnlyList<uint>> write,
        bool takesBack = false)
    {
        var beside = GridNames.Beside(name);
        var file = new DurableFile(
            disk, LayerWriter.BlockSize, Standing, () => disk.Confirm());
        try
        {
            disk.Delete(beside);
            file.Prepare(beside, write);
            file.Publish(beside, name);
        }
        catch
        {
            IsSpoilt |= file.IsFatal && disk == disks.Main;
            if (takesBack && file.IsUnknown)
            {
                TakeBack(disk, name);
            }

            throw;
        }
    }

    // Who was not told of a save is not to find one, and backups that have gone for it.
    private static void TakeBack(IDisk disk, string name)
    {
        try
        {
            disk.Delete(name);
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            // It is there or not; whoever opens the grid anew sees which.
        }
    }

    private List<uint> Copied(string name, IDiskFile to)
    {
        using var from = disks.Main.Open(name);
        var blocks = new List<uint>();
        var block = GC.AllocateUninitializedArray<byte>(
            (int)Math.Min(LayerWriter.BlockSize, from.Length));
        for (var offset = 0L; offset < from.Length; offset += block.Length)
        {
            var part = block.AsSpan(0, from.Read(offset, block));
            blocks.Add(Crc32C.Of(part));
            to.Write(part);
        }

        return blocks;
    }
}

/// <summary>Something that a new layer has.</summary>
/// <param name="Key">What it is about.</param>
internal abstract record LayerContent(EntryKey Key)
{
    /// <summary>Writes it.</summary>
    public abstract void WriteTo(LayerWriter writer, long save);

    /// <summary>What was changed in a chunk.</summary>
    internal sealed record Terrain(ChunkPosition At, ChunkDelta Delta)
        : LayerContent(EntryKey.Of(At))
    {
        public override void WriteTo(LayerWriter writer, long save) => writer.Add(
            new(Key, EntryKind.Chunk, DeltaCodec.Version, save, From: 0), DeltaCodec.Write(Delta));
    }

    /// <summary>The state of a region.</summary>
    internal sealed record State(RegionState Of) : LayerContent(EntryKey.Of(Of.At))
    {
        public override void WriteTo(LayerWriter writer, long save) => writer.Add(
            new(Key, EntryKind.State, RegionDocument.Version, save, From: 0),
            RegionDocument.Write(Of));
    }

    /// <summary>What an earlier save had, for the newest copy is lost.</summary>
    internal sealed record Recovered(Frame Frame) : LayerContent(Frame.Head.Key)
    {
        public override void WriteTo(LayerWriter writer, long save) => writer.Add(
            Frame.Head with
            {
                Save = save,
                From = Frame.Head.From > 0 ? Frame.Head.From : Frame.Head.Save,
            },
            Frame.Content.Span);
    }

    /// <summary>What has no frame.</summary>
    internal sealed record Mark(EntryKey At, EntryKind Kind) : LayerContent(At)
    {
        public override void WriteTo(LayerWriter writer, long save) => writer.Mark(At, Kind);
    }
}
