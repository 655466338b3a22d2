using System.Collections.Immutable;
using Caelmor.WorldGrid.Embedded.Layers;

namespace Caelmor.WorldGrid.Embedded.Shelves;

/// <summary>One layer of a chain: a file, and the same once more in the mirror.</summary>
/// <param name="Number">The number of the save.</param>
/// <param name="Main">The file; null if it can't be read.</param>
/// <param name="Mirror">The file in the mirror; null if there is none that can be read.</param>
internal sealed record Link(long Number, Layer? Main, Layer? Mirror)
{
    /// <summary>The one that tells what the save has; null if neither can be read.</summary>
    public Layer? Layer => Main ?? Mirror;

    /// <summary>Both files, as far as they can be read.</summary>
    public IEnumerable<Layer> Copies
    {
        get
        {
            if (Main is { } main)
            {
                yield return main;
            }

            if (Mirror is { } mirror)
            {
                yield return mirror;
            }
        }
    }
}

/// <summary>The layers that a save stands on, the newest first: what the newest does not say, the
/// next one says.</summary>
/// <param name="Links">The layers.</param>
internal sealed record Chain(ImmutableArray<Link> Links)
{
    /// <summary>Nothing was saved yet.</summary>
    public static Chain Empty { get; } = new([]);

    /// <summary>The save in force; null before the first.</summary>
    public LayerManifest? InForce => Links is [var first, ..] ? first.Layer!.Manifest : null;

    /// <summary>The saves that are listed, newest first: the one in force and its backups. What is
    /// older only carries.</summary>
    public IEnumerable<Link> Listed => InForce is { } newest
        ? Links.Where(link => link.Number >= newest.Oldest && link.Layer is not null)
        : [];

    /// <summary>The layers that only carry, newest first.</summary>
    public IEnumerable<Link> Carrying => InForce is { } newest
        ? Links.SkipWhile(link => link.Number >= newest.Oldest)
        : [];

    /// <summary>The same with a newer layer.</summary>
    public Chain With(Link newest) => new([newest, .. Links]);

    /// <summary>The chain of an earlier save.</summary>
    public Chain From(long number) => new([.. Links.SkipWhile(link => link.Number > number)]);

    /// <summary>What is said about a region and its chunks, each by the newest that says
    /// it.</summary>
    public IEnumerable<LayerEntry> In(RegionPosition region)
    {
        var seen = new HashSet<EntryKey>();
        return Links.Where(link => link.Layer is not null)
            .SelectMany(link => link.Layer!.Index.In(region))
            .Where(entry => seen.Add(entry.Key));
    }

    /// <summary>What the newest layer that says anything about a key says; null for
    /// nothing.</summary>
    public EntryKind? KindOf(EntryKey key)
    {
        foreach (var layer in Links.Select(link => link.Layer).OfType<Layer>())
        {
            if (layer.Index.Find(key) is >= 0 and var at)
            {
                return layer.Index[at].Kind;
            }
        }

        return null;
    }
}
