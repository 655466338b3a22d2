using System.Buffers.Binary;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>Finds the frames of a layer in a file that somebody may have cut, or put something
/// into: what is broken is one frame, and its neighbours are found where they lie now.</summary>
/// <remarks>They are looked for in their order alone. A frame that lies in the place of another
/// one is found in neither place, unless the one behind it has moved as far. A frame that the disk
/// refuses to show is neither found nor broken: nobody knows.</remarks>
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

    // A disk that refuses so many one after another shows nothing any more.
    private const int MostRefused = 1_000;

    private readonly FileWindow _window = new(file);
    private readonly long[] _found = new long[index.Count];
    private readonly HashSet<int> _refused = [];

    /// <summary>Looks for all of them.</summary>
    /// <exception cref="IOException">The disk shows nothing any more.</exception>
    public FoundFrames Run()
    {
        FromTheFront();
        FromTheEnd();
        return new(_found, _refused);
    }

    /// <summary>Whether bytes are the frame of an entry.</summary>
    public static bool IsOf(LayerEntry entry, ReadOnlySpan<byte> bytes) =>
        bytes.Length == entry.FrameLength
            && BinaryPrimitives.ReadInt32LittleEndian(bytes) == entry.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) == entry.Crc
            && Crc32C.Of(bytes[..^sizeof(uint)]) == entry.Crc;

    private void FromTheFront()
    {
        var (shift, gap, searches, refused) = (0L, 0L, 0, 0);
        for (var at = 0; at < index.Count; at++)
        {
            var entry = index[at];
            var here = entry.Offset + shift;
            if (!entry.Kind.HasFrame())
            {
                _found[at] = here;
                continue;
            }

            if (Seen(entry, here, refused < MostRefused) is not { } isThere)
            {
                _found[at] = here;
                _refused.Add(at);
                refused++;
                gap += gap > 0 ? entry.FrameLength : 0;
                continue;
            }

            refused = 0;
            if (isThere)
            {
                _found[at] = here;
                (gap, searches) = (0, 0);
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
            var next = Shown(from + looked, count - looked).IndexOf(start);
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

    // What the disk refuses to show is not looked through.
    private ReadOnlySpan<byte> Shown(long offset, int count)
    {
        try
        {
            return _window.Read(offset, count);
        }
        catch (Exception refusal) when (DiskFailure.Is(refusal))
        {
            return [];
        }
    }

    private bool IsAt(LayerEntry entry, long offset) =>
        Seen(entry, offset, mayRefuse: true) == true;

    // Null: the disk refuses to show what is there.
    private bool? Seen(LayerEntry entry, long offset, bool mayRefuse)
    {
        try
        {
            return IsOf(entry, _window.Read(offset, entry.FrameLength));
        }
        catch (Exception refusal) when (mayRefuse && DiskFailure.Is(refusal))
        {
            return null;
        }
    }

}

/// <summary>Where the frames of a layer lie.</summary>
/// <param name="At">For each entry; below zero where the frame is broken, and then the complement
/// of where it is to lie.</param>
/// <param name="Refused">The entries whose frames the disk refuses to show.</param>
internal sealed record FoundFrames(long[] At, IReadOnlySet<int> Refused);
