using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.WorldGrid.Embedded.Shelves;

/// <summary>Looks at every frame of layers, and judges saves by them: a save is sound if all that
/// it stands on is.</summary>
/// <remarks>What this process has written and read back is taken for sound until a check finds
/// otherwise. Any number of threads ask. What is kept is what is not sound, and nothing of the
/// rest.</remarks>
/// <param name="disks">Where the layers lie.</param>
internal sealed class Soundness(GridDisks disks)
{
    private readonly Dictionary<long, Unsound> _known = [];
    private readonly Lock _looking = new();

    /// <summary>A layer was written and read back just now.</summary>
    public void Trust(long number)
    {
        lock (_looking)
        {
            _known[number] = Unsound.Nothing;
        }
    }

    /// <summary>Whether a save of a chain is sound, as far as is known or can be found
    /// out.</summary>
    public bool IsSound(Chain chain, long save)
    {
        var below = chain.From(save);
        return below.Links.All(link => link.Layer is not null)
            && below.Links.All(link => In(link).All.All(key => !IsInForce(below, link, key)));
    }

    /// <summary>What of the save in force is broken.</summary>
    public IEnumerable<EntryKey> BrokenInForce(Chain chain) => chain.Links
        .Where(link => link.Layer is not null)
        .SelectMany(link => In(link).Broken.Where(key => IsInForce(chain, link, key)));

    /// <summary>What of a layer is sound in no copy of it.</summary>
    public Unsound In(Link link)
    {
        lock (_looking)
        {
            // What the disk has refused once is asked for again: it may be mended.
            if (!_known.TryGetValue(link.Number, out var known) || known.Refused.Count > 0)
            {
                _ = Check(link).Count();
                known = _known[link.Number];
            }

            return known;
        }
    }

    /// <summary>The earlier saves that are sound as a whole, newest first: the ways back
    /// (pv-7.6).</summary>
    public IReadOnlyList<long> WaysBack(Chain chain) =>
    [
        .. chain.Listed.Skip(1).Select(link => link.Number).Where(save => IsSound(chain, save)),
    ];

    /// <summary>Reads all of a layer, and of its mirror, and gives what is not as it was written,
    /// one after another.</summary>
    public IEnumerable<LayerFinding> Check(Link link)
    {
        Unsound? unsound = null;
        foreach (var copy in link.Copies)
        {
            var isMirror = copy == link.Mirror;
            using var looked = LookedLayer.At(
                isMirror ? disks.Mirror! : disks.Main, copy, isMirror);
            foreach (var finding in looked.Findings)
            {
                yield return finding;
            }

            // What one of the copies has is not lost.
            unsound = unsound?.And(looked.Unsound) ?? looked.Unsound;
        }

        lock (_looking)
        {
            _known[link.Number] = unsound ?? Unsound.Nothing;
        }
    }

    private static bool IsInForce(Chain chain, Link holder, EntryKey key) => chain.Links
        .TakeWhile(link => link != holder)
        .All(link => link.Layer?.Index.Find(key) is not >= 0);
}

/// <summary>What of a layer is not sound.</summary>
/// <param name="Broken">What is not as it was written.</param>
/// <param name="Refused">What the disk refuses to show, so that nobody knows.</param>
internal sealed record Unsound(IReadOnlySet<EntryKey> Broken, IReadOnlySet<EntryKey> Refused)
{
    /// <summary>All is sound.</summary>
    public static Unsound Nothing { get; } =
        new(new HashSet<EntryKey>(), new HashSet<EntryKey>());

    /// <summary>Both.</summary>
    public IEnumerable<EntryKey> All => Broken.Concat(Refused);

    /// <summary>What is sound neither here nor in another copy.</summary>
    public Unsound And(Unsound other)
    {
        var broken = Broken.Where(other.Broken.Contains).ToHashSet();
        return new(
            broken,
            All.Where(key => !broken.Contains(key)
                && (other.Broken.Contains(key) || other.Refused.Contains(key))).ToHashSet());
    }
}
