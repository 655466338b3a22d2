using Caelmor.WorldGrid.Embedded.Chunks;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>Makes the next save out of what was changed, and of what was found damaged.</summary>
/// <param name="genesis">What the world is made from.</param>
/// <param name="options">What the operator sets.</param>
/// <param name="finder">Finds copies.</param>
/// <param name="soundness">Judges saves.</param>
/// <param name="saver">Writes layers.</param>
/// <param name="time">The clock.</param>
internal sealed class SaveMaker(
    GridGenesis genesis,
    GridOptions options,
    CopyFinder finder,
    Soundness soundness,
    LayerSaver saver,
    TimeProvider time)
{
    /// <summary>What the next save has, and what it says about itself; nothing is
    /// written.</summary>
    /// <param name="chain">What it is made on.</param>
    /// <param name="changes">What was changed.</param>
    /// <param name="number">Its number.</param>
    /// <param name="stamp">Its stamp.</param>
    public SaveDraft Draft(Chain chain, GridChanges changes, long number, string stamp)
    {
        var oldest = Oldest(chain, number);
        var contents = Contents(chain, changes);
        var gone = changes.Regions.Keys.Concat(
                changes.Marks.Keys.Where(key => !key.IsChunk).Select(key => key.Region))
            .Select(at => StateOf(chain, at)).OfType<RegionState>();
        var manifest = new LayerManifest(
            LayerManifest.Own,
            LayerManifest.OwnVersion,
            number,
            stamp,
            time.GetUtcNow(),
            genesis,
            chain.InForce?.Number ?? 0,
            oldest,
            Schemas.Count(chain.InForce?.Versions ?? [], gone, changes.Regions.Values));
        return new(manifest, contents);
    }

    /// <summary>Writes a save. Nothing of what is in memory is touched meanwhile.</summary>
    public Link Write(SaveDraft draft) =>
        saver.Write(draft.Manifest, draft.Contents, new(genesis));

    /// <summary>A save was written: what it has stands on it from now on.</summary>
    /// <returns>The chain that it is in force of.</returns>
    public Chain Accept(Chain chain, SaveDraft draft, Link link)
    {
        soundness.Trust(link.Number);
        finder.Mend(draft.Contents.Select(one => one.Key));
        return chain.With(link);
    }

    // Of a state that the disk refuses to show the versions go on being counted.
    private RegionState? StateOf(Chain chain, RegionPosition at) =>
        finder.Find(chain, EntryKey.Of(at)).Frame is { } frame ? RegionDocument.Read(frame) : null;

    // Saves are counted as backups if they are sound; as long as too few are, none goes (pv-11.2).
    private long Oldest(Chain chain, long number)
    {
        var listed = chain.Listed.Select(link => link.Number).ToList();
        if (listed.Count <= options.Backups)
        {
            return listed.Count > 0 ? listed[^1] : number;
        }

        FindDamaged(chain);
        var (oldest, kept) = (number, 0);
        foreach (var save in listed.TakeWhile(_ => kept < options.Backups))
        {
            oldest = save;
            kept += soundness.IsSound(chain, save) ? 1 : 0;
        }

        return oldest;
    }

    // The finder notes what is lost; what the disk would not show just now is not.
    private void FindDamaged(Chain chain)
    {
        foreach (var key in soundness.BrokenInForce(chain))
        {
            finder.Find(chain, key);
        }
    }

    private List<LayerContent> Contents(Chain chain, GridChanges changes)
    {
        var contents = new List<LayerContent>();
        foreach (var (at, delta) in changes.Chunks)
        {
            contents.AddRange(Of(chain, at, delta));
        }

        contents.AddRange(changes.Regions.Values.Select(state => new LayerContent.State(state)));
        contents.AddRange(changes.Marks.Select(one => new LayerContent.Mark(one.Key, one.Value)));
        if (finder.Damaged is { Count: > 0 } damaged)
        {
            contents.AddRange(damaged.Except(changes.Keys)
                .Select(key => (Key: key, Copy: finder.Find(chain, key)))
                .Where(one => one.Copy.Refusal is null)
                .Select(one => Recovered(one.Key, one.Copy)));
        }

        return contents;
    }

    // What is as the seed makes it is said only where something else was said before (pv-1.3).
    private static IEnumerable<LayerContent> Of(Chain chain, ChunkPosition at, ChunkDelta delta)
    {
        var key = EntryKey.Of(at);
        if (!delta.IsEmpty)
        {
            yield return new LayerContent.Terrain(at, delta);
        }
        else if (chain.KindOf(key) is not (null or EntryKind.PristineChunk)
            || chain.Links.Any(link => link.Layer is null))
        {
            yield return new LayerContent.Mark(key, EntryKind.PristineChunk);
        }
    }

    private static LayerContent Recovered(EntryKey key, Copy copy) =>
        copy.Frame is { } frame ? new LayerContent.Recovered(frame)
        : new LayerContent.Mark(key, copy.IsLost switch
        {
            true => key.IsChunk ? EntryKind.LostChunk : EntryKind.LostState,
            _ => key.IsChunk ? EntryKind.PristineChunk : EntryKind.FreshState,
        });
}

/// <summary>A save that is about to be made.</summary>
/// <param name="Manifest">What it says about itself.</param>
/// <param name="Contents">What it has.</param>
internal sealed record SaveDraft(
    LayerManifest Manifest, IReadOnlyCollection<LayerContent> Contents);
