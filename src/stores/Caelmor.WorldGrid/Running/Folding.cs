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
            if (order <= 0)
            {
                Put(newer, i++, isBottom, writer);
            }

            // What a newer one stands in the place of is looked at all the same: if it is broken,
            // the layer stays.
            if (order == 0)
            {
                older.Demand(j++);
            }
            else if (order > 0)
            {
                Put(older, j++, isBottom, writer);
            }
        }
    }

    // Below the bottom nobody wrote anything: that needs no saying.
    private static void Put(OwnCopies from, int at, bool isBottom, LayerWriter writer)
    {
        var entry = from.Layer.Index[at];
        if (entry.Kind.HasFrame())
        {
            writer.Add(from.Demand(at, out var content), content);
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

    // A layer and its mirror, from front to back.
    private sealed class OwnCopies : IDisposable
    {
        private readonly List<(Layer Layer, FileWindow Window)> _copies;

        public OwnCopies(GridDisks disks, Link link) => _copies =
        [
            .. link.Copies.Select(copy => Layer.Open(
                    copy == link.Mirror ? disks.Mirror! : disks.Main, copy.Name))
                .Select(layer => (layer, layer.Window())),
        ];

        public Layer Layer => _copies[0].Layer;

        public bool IsBroken => _copies.Exists(copy => copy.Layer.VerifyEnds().Count > 0
            || copy.Layer.Index.Count != Layer.Index.Count);

        /// <summary>An entry is sound in every copy.</summary>
        public void Demand(int at)
        {
            if (Layer.Index[at].Kind.HasFrame())
            {
                Demand(at, out _);
            }
        }

        /// <summary>The frame of an entry, which is sound in every copy.</summary>
        /// <exception cref="FlawException">It is not, or the disk refuses to show it.</exception>
        public FrameHead Demand(int at, out ReadOnlySpan<byte> content)
        {
            var head = default(FrameHead);
            content = [];
            for (var i = _copies.Count - 1; i >= 0; i--)
            {
                var (layer, window) = _copies[i];
                if (!IsShown(layer, window, at, out head, out content))
                {
                    throw new FlawException(
                        $"{layer.Index[at].Key} in '{layer.Name}'", "a sound copy", "none");
                }
            }

            return head;
        }

        public void Dispose() => _copies.ForEach(copy => copy.Layer.Dispose());

        // What the disk refuses to show would be gone with the file.
        private static bool IsShown(
            Layer layer,
            FileWindow window,
            int at,
            out FrameHead head,
            out ReadOnlySpan<byte> content)
        {
            try
            {
                return layer.TryReadInPlace(window, at, out head, out content);
            }
            catch (Exception refusal) when (DiskFailure.Is(refusal))
            {
                head = default;
                content = [];
                return false;
            }
        }
    }
}
