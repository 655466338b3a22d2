using System.Buffers;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Containers;
using Caelmor.Storage.Disks;
using Caelmor.WorldGrid.Embedded.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>Writes a layer from front to back: entries in order, then the index and the
/// manifest.</summary>
internal sealed class LayerWriter : IDisposable
{
    /// <summary>How many bytes are written at once. A save of a few chunks fits into one.</summary>
    public const int BlockSize = 1 << 17;

    private readonly BlockWriter _blocks;
    private readonly ArrayBufferWriter<byte> _index = new();

    /// <summary>Begins a layer.</summary>
    /// <param name="file">An empty file.</param>
    public LayerWriter(IDiskFile file)
    {
        _blocks = new(file, BlockSize, CancellationToken.None, isHashed: false);
        ContainerHeader.Write(_blocks, LayerFormat.Of);
    }

    /// <summary>Writes what has a frame.</summary>
    public void Add(FrameHead head, ReadOnlySpan<byte> content)
    {
        var length = FrameHead.Size + content.Length;
        if (length > LayerEntry.LongestPayload)
        {
            throw new GridRefusedException(
                $"Found {head.Key} of {content.Length} bytes; expected at most "
                + $"{LayerEntry.LongestPayload - FrameHead.Size}. Make it smaller.");
        }

        Span<byte> written = stackalloc byte[FrameHead.Size];
        head.Write(written);
        var offset = _blocks.Position;
        var crc = _blocks.WriteFrame(written, content);
        Note(new(head.Key, head.Kind, offset, length, crc));
    }

    /// <summary>Writes what has none.</summary>
    public void Mark(EntryKey key, EntryKind kind) =>
        Note(new(key, kind, _blocks.Position, 0, 0));

    /// <summary>Ends the layer.</summary>
    /// <returns>The CRC-32C of each block of the file.</returns>
    public IReadOnlyList<uint> Finish(LayerManifest manifest)
    {
        new LayerFooter(_blocks.Position, _index.WrittenMemory, manifest.ToBytes()).Write(_blocks);
        return _blocks.Blocks;
    }

    /// <inheritdoc/>
    public void Dispose() => _blocks.Dispose();

    private void Note(LayerEntry entry)
    {
        entry.Write(_index.GetSpan(LayerEntry.Size));
        _index.Advance(LayerEntry.Size);
    }
}
