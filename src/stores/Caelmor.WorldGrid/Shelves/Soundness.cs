using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.WorldGrid.Embedded.Shelves;

/// <summary>Looks at every frame of layers, and judges saves by them: a save is sound if all that
/// it stands on is.</summary>
/// <remarks>What this process has written and read back is taken for sound until a check finds
/// otherwise.</remarks>
/// <param name="disks">Where the layers lie.</param>
internal sealed class Soundness(GridDisks disks)
{
    private readonly Dictionary<long, HashSet<EntryKey>> _broken = [];
    private readonly HashSet<long> _refused = [];

    /// <summary>A layer was written and read back just now.</summary>
    public void Trust(long number)
    {
        _broken[number] = [];
        _refused.Remove(number);
    }

    /// <summary>Whether a save of a chain is sound, as far as is known or can be found
    /// out.</summary>
    public bool IsSound(Chain chain, long save)
    {
        var below = chain.From(save);
        return below.Links.All(link => link.Layer is not null)
            && below.Links.All(link => BrokenIn(link).All(key => !IsInForce(below, link, key)));
    }

    /// <summary>What of the save in force is broken.</summary>
    public IEnumerable<EntryKey> BrokenInForce(Chain chain) => chain.Links
        .Where(link => link.Layer is not null)
        .SelectMany(link => BrokenIn(link).Where(key => IsInForce(chain, link, key)));

    /// <summary>What of a layer is broken in every copy of it.</summary>
    public IReadOnlySet<EntryKey> BrokenIn(Link link)
    {
        // What the disk has refused once is asked for again: it may be mended.
        if (!_broken.ContainsKey(link.Number) || _refused.Contains(link.Number))
        {
            Check(link);
        }

        return _broken[link.Number];
    }

    /// <summary>The earlier saves that are sound as a whole, newest first: the ways back
    /// (pv-7.6).</summary>
    public IReadOnlyList<long> WaysBack(Chain chain) =>
    [
        .. chain.Listed.Skip(1).Select(link => link.Number).Where(save => IsSound(chain, save)),
    ];

    /// <summary>Reads all of a layer, and of its mirror.</summary>
    public IReadOnlyList<LayerFinding> Check(Link link)
    {
        var findings = new List<LayerFinding>();
        var broken = new List<HashSet<EntryKey>>();
        _refused.Remove(link.Number);
        foreach (var copy in link.Copies)
        {
            var isMirror = copy == link.Mirror;
            try
            {
                using var layer = Layer.Open(isMirror ? disks.Mirror! : disks.Main, copy.Name);
                findings.AddRange(layer.Verify().Select(flaw => new LayerFinding(
                    copy.Name, flaw.What, flaw.Expected, flaw.Found, isMirror)));
                findings.AddRange(layer.Broken.Select(entry => new LayerFinding(
                    copy.Name,
                    $"{entry.Key}",
                    entry.Checksum,
                    layer.ActualChecksum(layer.Index.Find(entry.Key)),
                    isMirror)));
                broken.Add([.. layer.Broken.Select(entry => entry.Key)]);
            }
            catch (Exception gone) when (gone is FlawException || DiskFailure.Is(gone))
            {
                findings.Add(new(copy.Name, "the file", "a save", gone.Message, isMirror));
                broken.Add([.. copy.Index.Entries.Where(one => one.Kind.HasFrame())
                    .Select(one => one.Key)]);
                if (gone is not FlawException)
                {
                    _refused.Add(link.Number);
                }
            }
        }

        // What one of the copies has is not lost.
        _broken[link.Number] = broken.Count == 0
            ? []
            : broken.Aggregate((one, other) => [.. one.Intersect(other)]);
        return findings;
    }

    private static bool IsInForce(Chain chain, Link holder, EntryKey key) => chain.Links
        .TakeWhile(link => link != holder)
        .All(link => link.Layer?.Index.Find(key) is not >= 0);
}

/// <summary>Something in a layer that is not as it was written.</summary>
/// <param name="Piece">The file.</param>
/// <param name="What">What of it.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Actual">What was found.</param>
/// <param name="IsMirror">Whether it lies in the mirror.</param>
internal sealed record LayerFinding(
    string Piece, string What, string Expected, string Actual, bool IsMirror)
{
    /// <summary>What tells it apart from others.</summary>
    public string Key => $"{IsMirror} {Piece} {What}";
}
