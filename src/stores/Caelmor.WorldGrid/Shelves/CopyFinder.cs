using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Layers;

namespace Caelmor.WorldGrid.Embedded.Shelves;

/// <summary>Finds the newest copy of something that is sound: the newest layer, its mirror, the
/// layer before, and so on (pv-6.1 to 6.4, pv-7.1 to 7.5). Any number of threads find.</summary>
/// <remarks>What the disk refuses to show is not lost: no older copy is taken for it, and the seed
/// makes nothing in its place.</remarks>
/// <param name="alarms">Hears of each copy that is broken.</param>
internal sealed class CopyFinder(Alarms alarms)
{
    private readonly HashSet<EntryKey> _damaged = [];

    /// <summary>What was found damaged, and is to be written anew with the next save, so that it
    /// stands on sound copies again, and goes on saying where it comes from.</summary>
    public IReadOnlyList<EntryKey> Damaged
    {
        get
        {
            lock (_damaged)
            {
                return [.. _damaged];
            }
        }
    }

    /// <summary>A save has all of it: what of it was damaged stands on sound copies again.</summary>
    public void Mend(IEnumerable<EntryKey> keys)
    {
        lock (_damaged)
        {
            if (_damaged.Count > 0)
            {
                _damaged.ExceptWith(keys);
            }
        }
    }

    /// <summary>Finds the newest sound copy.</summary>
    public Copy Find(Chain chain, EntryKey key)
    {
        var isLost = false;
        foreach (var link in chain.Links)
        {
            if (link.Layer is null)
            {
                isLost = true;
                continue;
            }

            if (link.Layer.Index.Find(key) is not (>= 0 and var at))
            {
                continue;
            }

            var kind = link.Layer.Index[at].Kind;
            if (!kind.HasFrame())
            {
                return Noted(key, isLost, Unframed(kind, isLost));
            }

            var (read, refusal) = Read(link, key);
            if (read is { } frame)
            {
                var from = isLost ? frame.Head.Save : frame.Head.From;
                return Noted(key, isLost, new(
                    frame, from == 0 ? Origin.Stored : Origin.FromBackup(from)));
            }

            if (refusal is not null)
            {
                return new(null, Origin.Stored, refusal);
            }

            isLost = true;
        }

        return Noted(key, isLost, new(null, isLost ? Origin.Regenerated : Origin.Pristine));
    }

    // What a newer copy had is lost, whatever was so before it.
    private static Copy Unframed(EntryKind kind, bool isLost) =>
        new(null, !isLost && kind.IsUnwritten() ? Origin.Pristine : Origin.Regenerated);

    private Copy Noted(EntryKey key, bool isLost, Copy copy)
    {
        if (isLost)
        {
            lock (_damaged)
            {
                _damaged.Add(key);
            }
        }

        return copy;
    }

    private (Frame? Frame, string? Refusal) Read(Link link, EntryKey key)
    {
        string? refusal = null;
        foreach (var layer in link.Copies)
        {
            var at = layer.Index.Find(key);
            try
            {
                if (at >= 0 && layer.Read(at) is { } frame)
                {
                    return (frame, null);
                }

                if (at >= 0)
                {
                    alarms.Broken(
                        layer.Name,
                        $"{key}",
                        layer.Index[at].Checksum,
                        layer.ActualChecksum(at),
                        layer == link.Mirror);
                }
            }
            catch (Exception refused) when (DiskFailure.Is(refused))
            {
                refusal = alarms.Refused(
                    layer.Name, $"{key}", refused.Message, layer == link.Mirror);
            }
        }

        return (null, refusal);
    }
}

/// <summary>A copy that was found, and where it comes from.</summary>
/// <param name="Frame">What it holds; null for none.</param>
/// <param name="Origin">From where. Without a frame: pristine if nobody ever wrote it, else
/// regenerated, which is lost for a state.</param>
/// <param name="Refusal">That the disk refuses to show it, in words; null if it does not. Nobody
/// knows what it is then, and where it comes from says nothing.</param>
internal sealed record Copy(Frame? Frame, Origin Origin, string? Refusal = null)
{
    /// <summary>Whether what was written is lost.</summary>
    public bool IsLost => Origin.Kind == OriginKind.Regenerated;
}
