using System.Buffers.Binary;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>Finds the frames of a layer in a file that somebody may have cut, or put something
/// into: what is broken is one frame, and its neighbours are found where they lie now.</summary>
/// <remarks>They are looked for in their order alone. A frame that lies in the place of another
/// one is found in neither place, unless the one behind it has moved as far.</remarks>
/// <param name="file">The file.</param>
/// <param name="index">What is to be found.</param>
/// <param name="bodyEnd">Where the frames ended when they were written.</param>
/// <param name="footers">How many bytes stand behind the frames.</param>
internal sealed class LayerWalk(IDiskFile file, LayerIndex index, long bodyEnd, long footers)
{
    // More of a gap is hardly looked through: the frames behind it are found from the end.
    private const int Farthest = 1 << 20;
    private const int MostSearches = 16;
    private const int Grown = 1 << 16;

    private readonly FileWindow _window = new(file);
    private readonly long[] _found = new long[index.Count];

    /// <summary>Where each frame lies; below zero where it is broken, and then the complement of
    /// where it is to lie.</summary>
    public long[] Run()
    {
        FromTheFront();
        FromTheEnd();
        return _found;
    }

    /// <summary>The checksum of what lies somewhere in the place of a frame.</summary>
    public static uint CrcAt(FileWindow window, LayerEntry entry, long offset)
    {
        var bytes = window.Read(offset, entry.FrameLength);
        return Crc32C.Of(bytes[..Math.Max(0, bytes.Length - sizeof(uint))]);
    }

    private void FromTheFront()
    {
        var (shift, gap, searches) = (0L, 0L, 0);
        for (var at = 0; at < index.Count; at++)
        {
            var entry = index[at];
            var here = entry.Offset + shift;
            if (!entry.Kind.HasFrame() || IsAt(entry, here))
            {
                _found[at] = here;
                (gap, searches) = entry.Kind.HasFrame() ? (0, 0) : (gap, searches);
                continue;
            }

            var there = gap > 0 && searches++ < MostSearches ? Search(at, here, gap) : -1;
            _found[at] = there >= 0 ? there : ~Math.Clamp(here, 0, _window.Length);
            gap = there >= 0 ? 0 : gap + entry.FrameLength;
            shift += there >= 0 ? there - here : 0;
            searches = there >= 0 ? 0 : searches;
        }
    }

    // Bytes that were taken out or put in move all that lies behind; what lies in the place of
    // another one, and has moved alone, was put there.
    private bool IsMoved(int at, long here, long there)
    {
        if (Math.Abs(there - here) * 2 <= index[at].FrameLength)
        {
            return true;
        }

        var shift = there - index[at].Offset;
        for (var next = at + 1; next < index.Count; next++)
        {
            if (index[next].Kind.HasFrame())
            {
                return IsAt(index[next], index[next].Offset + shift);
            }
        }

        return bodyEnd + shift == _window.Length - footers;
    }

    // What lies behind the last damage lies as far from the end as ever.
    private void FromTheEnd()
    {
        var shift = _window.Length - footers - bodyEnd;
        for (var at = index.Count - 1; at >= 0 && shift != 0; at--)
        {
            var entry = index[at];
            if (entry.Kind.HasFrame() && _found[at] < 0)
            {
                if (!IsAt(entry, entry.Offset + shift))
                {
                    return;
                }

                _found[at] = entry.Offset + shift;
            }
        }
    }

    private long Search(int at, long here, long gap)
    {
        var entry = index[at];
        Span<byte> start = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(start, entry.Length);
        var from = Math.Max(here - Math.Min(gap, Farthest), 0);
        var count = (int)(here - from) + Grown;
        for (var looked = 0; looked < count;)
        {
            var next = _window.Read(from + looked, count - looked).IndexOf(start);
            if (next < 0)
            {
                return -1;
            }

            looked += next;
            if (IsAt(entry, from + looked))
            {
                return IsMoved(at, here, from + looked) ? from + looked : -1;
            }

            looked++;
        }

        return -1;
    }

    private bool IsAt(LayerEntry entry, long offset)
    {
        var bytes = _window.Read(offset, entry.FrameLength);
        return bytes.Length == entry.FrameLength
            && BinaryPrimitives.ReadInt32LittleEndian(bytes) == entry.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) == entry.Crc
            && Crc32C.Of(bytes[..^sizeof(uint)]) == entry.Crc;
    }
}
