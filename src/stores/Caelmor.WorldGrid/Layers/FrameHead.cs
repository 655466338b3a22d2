using System.Buffers.Binary;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>The beginning of every frame: what it is, where it belongs, of which save it is. So a
/// frame that lies in the place of another one is no copy of that, and one that is found without an
/// index still tells itself.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Kind">A state or a chunk.</param>
/// <param name="Version">The version of its form (pv-2.1).</param>
/// <param name="Save">The save that it was written by.</param>
/// <param name="From">The earlier save that it was recovered from; 0 if it is as it was
/// written.</param>
internal readonly record struct FrameHead(
    EntryKey Key, EntryKind Kind, int Version, long Save, long From)
{
    /// <summary>How many bytes it takes.</summary>
    public const int Size = 28;

    /// <summary>By which it is found where there is no index.</summary>
    public const ushort Magic = 0x67C6;

    /// <summary>The grid's own word for what it is.</summary>
    public string Type => Kind == EntryKind.State ? "grid.region" : "grid.chunk";

    /// <summary>Writes it down.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, Magic);
        bytes[2] = (byte)Kind;
        bytes[3] = (byte)Version;
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], Key.X);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], Key.Y);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[12..], Save);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[20..], From);
    }

    /// <summary>As it was written.</summary>
    /// <exception cref="FlawException">It is nothing that was written.</exception>
    public static FrameHead Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size || BinaryPrimitives.ReadUInt16LittleEndian(bytes) != Magic
            || !((EntryKind)bytes[2]).HasFrame())
        {
            throw new FlawException("the head of a frame", "that of a state or a chunk", "another");
        }

        var kind = (EntryKind)bytes[2];
        return new(
            new(
                kind.IsChunk(),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[8..])),
            kind,
            bytes[3],
            BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[20..]));
    }
}

/// <summary>A frame as it was read, and checked.</summary>
/// <param name="Head">What it is.</param>
/// <param name="Content">What it holds.</param>
internal sealed record Frame(FrameHead Head, ReadOnlyMemory<byte> Content);
