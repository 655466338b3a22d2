using Caelmor.Storage.Containers;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>The sorted index of a layer, kept as it was read and searched by halving: 24 bytes for
/// each entry.</summary>
/// <param name="bytes">The entries.</param>
/// <param name="geometry">The order of the entries.</param>
internal sealed class LayerIndex(ReadOnlyMemory<byte> bytes, Geometry geometry)
{
    /// <summary>How many entries there are.</summary>
    public int Count { get; } = bytes.Length / LayerEntry.Size;

    /// <summary>An entry by its place.</summary>
    public LayerEntry this[int at] =>
        LayerEntry.Read(bytes.Span.Slice(at * LayerEntry.Size, LayerEntry.Size));

    /// <summary>All entries, in order.</summary>
    public IEnumerable<LayerEntry> Entries => Enumerable.Range(0, Count).Select(at => this[at]);

    /// <summary>The place of what is said about a key; -1 for nothing.</summary>
    public int Find(EntryKey key)
    {
        var at = FirstFrom(geometry.PlaceOf(key));
        return at < Count && this[at].Key == key ? at : -1;
    }

    /// <summary>What is said about a region and its chunks.</summary>
    public IEnumerable<LayerEntry> In(RegionPosition region)
    {
        var first = FirstFrom(geometry.PlaceOf(EntryKey.Of(region)));
        for (var at = first; at < Count && geometry.RegionOf(this[at].Key) == region; at++)
        {
            yield return this[at];
        }
    }

    /// <summary>Makes sure that the entries are in order, and their frames side by side.</summary>
    /// <param name="bodyEnd">Where the last frame was written.</param>
    /// <exception cref="FlawException">They are not.</exception>
    public void Check(long bodyEnd)
    {
        Checks.Same("the length of an index", bytes.Length % LayerEntry.Size, 0L);
        var (next, before) = ((long)ContainerFormat.HeaderSize, default(EntryPlace?));
        for (var at = 0; at < Count; at++)
        {
            var entry = this[at];
            var place = geometry.PlaceOf(entry.Key);
            if (!Enum.IsDefined(entry.Kind) || place <= before || entry.Offset != next
                || entry.Kind.HasFrame() == (entry.Length == 0))
            {
                throw new FlawException(
                    $"entry {at} of the index", $"one behind its neighbour, at {next}", entry);
            }

            (next, before) = (next + entry.FrameLength, place);
        }

        Checks.Same("the end of the frames", next, bodyEnd);
    }

    private int FirstFrom(EntryPlace place)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (geometry.PlaceOf(this[middle].Key) < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
