using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>Folds layers that only carry into one another, so that they stay few: two neighbours of
/// which the newer is not much smaller. Each byte is so written again only as often as the
/// logarithm of the world's size says.</summary>
/// <remarks>The new file is written beside, read back, and put in the place of the newer one; only
/// then the older one goes. Who looks before or after finds the same world.</remarks>
/// <param name="disks">Where layers lie.</param>
/// <param name="saver">Writes layers.</param>
/// <param name="soundness">Is told what was written.</param>
/// <param name="genesis">What the world is made from.</param>
internal sealed class Folding(
    GridDisks disks, LayerSaver saver, Soundness soundness, GridGenesis genesis)
{
    private const int MuchSmaller = 2;

    private readonly HashSet<long> _unfoldable = [];

    /// <summary>Folds whatever is due.</summary>
    /// <param name="chain">The chain in force.</param>
    /// <param name="replace">Is handed the chain that takes its place; what was replaced is read by
    /// nobody any more when it returns.</param>
    public void Run(Chain chain, Action<Chain> replace)
    {
        while (Due(chain) is var (newer, older))
        {
            if (Folded(newer, older) is not { } folded)
            {
                _unfoldable.Add(newer.Number);
                continue;
            }

            soundness.Trust(folded.Number);
            chain = new(chain.Links.Replace(newer, folded).Remove(older));
            replace(chain);
            foreach (var layer in newer.Copies.Concat(older.Copies))
            {
                layer.Dispose();
            }

            Sweep(folded);
        }
    }

    private (Link Newer, Link Older)? Due(Chain chain)
    {
        var carrying = chain.Carrying.ToList();
        for (var at = 0; at + 1 < carrying.Count; at++)
        {
            var (newer, older) = (carrying[at], carrying[at + 1]);
            if (newer.Layer is { } small && older.Layer is { } large
                && !_unfoldable.Contains(newer.Number)
                && small.Length * MuchSmaller >= large.Length)
            {
                return (newer, older);
            }
        }

        return null;
    }

    private Link? Folded(Link newer, Link older)
    {
        using var first = new OwnCopies(disks, newer);
        using var second = new OwnCopies(disks, older);
        if (first.IsBroken || second.IsBroken)
        {
            return null;
        }

        try
        {
            return saver.Write(newer.Number, file =>
            {
                using var writer = new LayerWriter(file);
                Fold(first, second, writer);
                return writer.Finish(first.Layer.Manifest with
                {
                    Previous = second.Layer.Manifest.Previous,
                });
            });
        }
        catch (FlawException)
        {
            // What is broken stays as it is, for whoever looks into it.
            return null;
        }
    }

    private void Fold(OwnCopies newer, OwnCopies older, LayerWriter writer)
    {
        var geometry = new Geometry(genesis);
        var (first, second) = (newer.Layer.Index, older.Layer.Index);
        var isBottom = older.Layer.Manifest.Previous == 0;
        var (i, j) = (0, 0);
        while (i < first.Count || j < second.Count)
        {
            var order = i == first.Count ? 1
                : j == second.Count ? -1
                : geometry.PlaceOf(first[i].Key).CompareTo(geometry.PlaceOf(second[j].Key));
            Put(order <= 0 ? newer : older, order <= 0 ? first[i] : second[j], isBottom, writer);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    // Below the bottom nobody wrote anything: that needs no saying.
    private static void Put(OwnCopies from, LayerEntry entry, bool isBottom, LayerWriter writer)
    {
        if (entry.Kind.HasFrame())
        {
            var frame = from.Read(entry.Key);
            writer.Add(frame.Head, frame.Content.Span);
        }
        else if (!isBottom || !entry.Kind.IsUnwritten())
        {
            writer.Mark(entry.Key, entry.Kind);
        }
    }

    // Also what an earlier fold could not take away any more.
    private void Sweep(Link folded)
    {
        var below = folded.Layer!.Manifest.Previous;
        try
        {
            foreach (var disk in new[] { disks.Main, disks.Mirror })
            {
                foreach (var name in disk?.List(one => GridNames.SaveOf(one) > below
                    && GridNames.SaveOf(one) < folded.Number).Select(one => one.Name) ?? [])
                {
                    disk!.Delete(name);
                }
            }
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            // It means nothing any more, and goes with the next fold.
        }
    }

    private sealed class OwnCopies(GridDisks disks, Link link) : IDisposable
    {
        private readonly List<Layer> _layers =
        [
            .. link.Copies.Select(copy => Layer.Open(
                copy == link.Mirror ? disks.Mirror! : disks.Main, copy.Name)),
        ];

        public Layer Layer => _layers[0];

        // What the disk refuses to show is not folded either: it would be gone then.
        public bool IsBroken
        {
            get
            {
                try
                {
                    return _layers.Exists(layer => layer.Verify().Count > 0
                        || layer.Broken.Any() || layer.Refused.Any());
                }
                catch (Exception refusal) when (DiskFailure.Is(refusal))
                {
                    return true;
                }
            }
        }

        public Frame Read(EntryKey key) => _layers
            .Select(layer => layer.Index.Find(key) is >= 0 and var at ? layer.Read(at) : null)
            .OfType<Frame>().FirstOrDefault()
            ?? throw new FlawException($"{key}", "a sound copy", "none");

        public void Dispose() => _layers.ForEach(layer => layer.Dispose());
    }
}
