using System.Buffers.Binary;
using System.Collections.Immutable;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>
/// Looks for frames whose checksum is right, from front to back, byte by byte where it has to.
/// </summary>
internal sealed class Salvager
{
    private readonly List<SalvagedState> _states = [];
    private readonly List<Datum> _strays = [];
    private readonly List<SalvageGap> _gaps = [];
    private readonly KnownTexts _known = new();
    private Epoch? _epoch;
    private StateHead? _state;
    private ImmutableArray<Datum>.Builder _data = ImmutableArray.CreateBuilder<Datum>();

    public static Salvage Read(IDiskFile file, int blockSize, CancellationToken cancellation)
    {
        var salvager = new Salvager();
        var window = new FileView(file, Math.Max(blockSize, 1 << 16));
        salvager.Read(window, cancellation);
        return salvager.ToSalvage();
    }

    private void Read(FileView window, CancellationToken cancellation)
    {
        var gap = -1L;
        var offset = (long)Layout.HeaderSize;
        while (offset + BlockLayout.FrameOverhead < window.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = FrameAt(window, offset);
            if (length < 0 && gap < 0)
            {
                // A damaged datum hides the head of no state: what comes next is of another.
                gap = offset;
            }
            else if (length >= 0 && gap >= 0)
            {
                _gaps.Add(new(gap, offset - gap));
                gap = -1;
            }

            offset += length < 0 ? 1 : length + BlockLayout.FrameOverhead;
        }

        if (gap >= 0 && gap < window.ManifestOffset)
        {
            _gaps.Add(new(gap, window.ManifestOffset - gap));
        }
    }

    /// <returns>The length of the payload; -1 if there is no frame here.</returns>
    private int FrameAt(FileView window, long offset)
    {
        var prefix = window.At(offset, sizeof(uint));
        var length = BinaryPrimitives.ReadUInt32LittleEndian(prefix);
        if (length is 0 or > BlockLayout.LongestFrame
            || length > window.Length - offset - BlockLayout.FrameOverhead
            || !IsTag(window.At(offset + sizeof(uint), 1)[0]))
        {
            return -1;
        }

        var frame = window.At(offset, (int)length + BlockLayout.FrameOverhead);
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(frame[^sizeof(uint)..]);
        return Crc32C.Of(frame[..^sizeof(uint)]) == crc
            && Add(frame[sizeof(uint)..^sizeof(uint)].ToArray())
            ? (int)length
            : -1;
    }

    private static bool IsTag(byte tag) =>
        tag is Layout.TruthTag or Layout.StateTag or Layout.DatumTag;

    private bool Add(byte[] payload)
    {
        try
        {
            switch (payload[0])
            {
                case Layout.TruthTag:
                    _epoch = Frames.TruthHead(payload, _known).Epoch;
                    break;
                case Layout.StateTag:
                    EndState();
                    _state = Frames.StateHead(payload, _known);
                    break;
                default:
                    _data.Add(Frames.Datum(payload, _known, out _));
                    break;
            }

            return true;
        }
        catch (FlawException)
        {
            // The checksum is right by chance, or somebody's hand is in it: no frame either way.
            return false;
        }
    }

    private void EndState()
    {
        if (_state is { } head)
        {
            // More than it had: the head of the state that follows is lost.
            var own = Math.Min(head.Data, _data.Count);
            _states.Add(new(head.System, head.Data, [.. _data.Take(own)]));
            _strays.AddRange(_data.Skip(own));
        }
        else
        {
            _strays.AddRange(_data);
        }

        _data = ImmutableArray.CreateBuilder<Datum>();
    }

    private Salvage ToSalvage()
    {
        EndState();
        return new(_epoch, [.. _states], [.. _strays], [.. _gaps]);
    }
}
