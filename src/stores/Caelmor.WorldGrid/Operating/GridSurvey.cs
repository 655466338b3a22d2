using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Operating;

/// <summary>In which condition the regions of a grid are: what reading them would give. It reads
/// all layers, asks the generator for nothing, and changes nothing.</summary>
public static class GridSurvey
{
    /// <summary>Looks at a grid.</summary>
    /// <param name="place">Where it lies.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The regions of which something is stored, along the curve in which they
    /// lie.</returns>
    /// <exception cref="Faults.GridRefusedException">There is none, or nothing sound is
    /// left.</exception>
    public static SurveyedGrid Run(IGridPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var disks = GridDisks.Of(place);
        using var shelf = Shelf.Read(disks);
        var genesis = shelf.Genesis();
        var geometry = new Geometry(genesis);
        var soundness = new Soundness(disks);
        var unsound = shelf.Chain.Links.ToDictionary(link => link, soundness.In);
        var regions = shelf.Chain.Links.Select(link => link.Layer).OfType<Layer>()
            .SelectMany(layer => layer.Index.Entries)
            .Select(entry => geometry.RegionOf(entry.Key)).ToHashSet();
        var surveyed = new List<SurveyedRegion>(regions.Count);
        foreach (var region in regions.OrderBy(at => geometry.PlaceOf(EntryKey.Of(at))))
        {
            cancellation.ThrowIfCancellationRequested();
            surveyed.Add(Of(shelf.Chain, unsound, region));
        }

        return new(
            genesis,
            shelf.Chain.InForce?.Save,
            [.. shelf.Chain.Listed.Select(link => new SurveyedSave(
                link.Layer!.Manifest.Save, soundness.IsSound(shelf.Chain, link.Number)))],
            shelf.Broken.Count,
            disks.Mirror is not null,
            [.. surveyed]);
    }

    private static SurveyedRegion Of(
        Chain chain, Dictionary<Link, Unsound> unsound, RegionPosition region)
    {
        var (condition, chunks) = (RegionCondition.Sound, 0);
        foreach (var entry in chain.In(region))
        {
            var one = Of(chain, unsound, entry.Key);
            condition = one > condition ? one : condition;
            chunks += entry.Key.IsChunk && !entry.Kind.IsUnwritten() ? 1 : 0;
        }

        return new(region, condition, chunks);
    }

    private static RegionCondition Of(
        Chain chain, Dictionary<Link, Unsound> unsound, EntryKey key)
    {
        var isLost = false;
        var lost = key.IsChunk ? RegionCondition.Regenerated : RegionCondition.Inactive;
        foreach (var link in chain.Links)
        {
            if (link.Layer is not { } layer)
            {
                isLost = true;
            }
            else if (layer.Index.Find(key) is >= 0 and var at)
            {
                var kind = layer.Index[at].Kind;
                if (!kind.HasFrame())
                {
                    return isLost || !kind.IsUnwritten() ? lost : RegionCondition.Sound;
                }

                if (unsound[link].Refused.Contains(key))
                {
                    return RegionCondition.Unreadable;
                }

                if (!unsound[link].Broken.Contains(key))
                {
                    return isLost ? RegionCondition.FromBackup : RegionCondition.Sound;
                }

                isLost = true;
            }
        }

        return isLost ? lost : RegionCondition.Sound;
    }
}

/// <summary>What a survey has found.</summary>
/// <param name="Genesis">What the world is made from.</param>
/// <param name="InForce">The save in force; null before the first.</param>
/// <param name="Saves">The save in force and its backups, newest first.</param>
/// <param name="UnreadableFiles">How many files of saves can't be read at all.</param>
/// <param name="HasMirror">Whether a mirror was looked at, too.</param>
/// <param name="Regions">The regions of which something is stored.</param>
public sealed record SurveyedGrid(
    GridGenesis Genesis,
    GridSave? InForce,
    IReadOnlyList<SurveyedSave> Saves,
    int UnreadableFiles,
    bool HasMirror,
    IReadOnlyList<SurveyedRegion> Regions);

/// <summary>A save, and whether all that it stands on is sound.</summary>
/// <param name="Save">The save.</param>
/// <param name="IsSound">Whether every checksum is right.</param>
public sealed record SurveyedSave(GridSave Save, bool IsSound);

/// <summary>A region, and the worst that reading it would give.</summary>
/// <param name="At">Which region.</param>
/// <param name="Condition">Its condition.</param>
/// <param name="Chunks">How many of its chunks are stored.</param>
public sealed record SurveyedRegion(RegionPosition At, RegionCondition Condition, int Chunks);

/// <summary>What reading a region would give, from the best to the worst.</summary>
public enum RegionCondition
{
    /// <summary>All of it is as it was written last.</summary>
    Sound,

    /// <summary>Some of it is what an earlier save had.</summary>
    FromBackup,

    /// <summary>Some of its terrain is as the seed makes it, for all copies are broken.</summary>
    Regenerated,

    /// <summary>The disk refuses to show some of it, and nobody knows whether that is
    /// lost.</summary>
    Unreadable,

    /// <summary>Its dynamic state is lost, and it is inactive.</summary>
    Inactive,
}
