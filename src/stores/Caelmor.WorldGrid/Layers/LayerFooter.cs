using System.Buffers.Binary;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>The end of a layer: its index, its manifest, and where both are. It is there twice, one
/// behind the other, for without it nobody knows what the layer has.</summary>
/// <remarks>
/// All places are counted from the end, so what lies before may have been cut or grown by somebody.
/// The last 56 bytes: where the frames end (i64), the length of the index (i64), that of the
/// manifest (i32), the CRC-32C of each, the number of the copy (u32), the format (u32), 8 bytes of
/// zero, the CRC-32C of those 44 bytes, closing magic.
/// </remarks>
/// <param name="BodyEnd">Where the frames ended when they were written.</param>
/// <param name="Index">The entries.</param>
/// <param name="Manifest">What the layer says about itself.</param>
internal sealed record LayerFooter(
    long BodyEnd, ReadOnlyMemory<byte> Index, ReadOnlyMemory<byte> Manifest)
{
    /// <summary>How often it is written.</summary>
    public const int Copies = 2;

    private const int Size = 56;
    private const int Checked = 44;
    private const int ZerosBegin = 36;

    /// <summary>How many bytes one copy takes.</summary>
    public long Length => Index.Length + Manifest.Length + Size;

    /// <summary>Writes all copies, and ends the file.</summary>
    public void Write(BlockWriter blocks)
    {
        Span<byte> end = stackalloc byte[Size];
        end.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(end, BodyEnd);
        BinaryPrimitives.WriteInt64LittleEndian(end[8..], Index.Length);
        BinaryPrimitives.WriteInt32LittleEndian(end[16..], Manifest.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[20..], Crc32C.Of(Index.Span));
        BinaryPrimitives.WriteUInt32LittleEndian(end[24..], Crc32C.Of(Manifest.Span));
        BinaryPrimitives.WriteUInt32LittleEndian(end[32..], LayerFormat.Of.Version);
        LayerFormat.Of.ClosingMagic.CopyTo(end[(Checked + sizeof(uint))..]);
        for (var copy = 0u; copy < Copies; copy++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(end[28..], copy);
            BinaryPrimitives.WriteUInt32LittleEndian(end[Checked..], Crc32C.Of(end[..Checked]));
            blocks.Write(Index.Span);
            blocks.Write(Manifest.Span);
            blocks.Write(end);
        }

        blocks.Finish();
    }

    /// <summary>Reads the copy that ends somewhere.</summary>
    /// <exception cref="FlawException">There is none.</exception>
    /// <exception cref="StorageException">A newer build wrote it.</exception>
    public static LayerFooter ReadAt(IDiskFile file, long end, uint copy)
    {
        var bytes = new byte[Size];
        if (end < Size || file.Read(end - Size, bytes) < Size
            || !bytes.AsSpan(Checked + sizeof(uint)).SequenceEqual(LayerFormat.Of.ClosingMagic))
        {
            throw new FlawException("the end of the file", "that of a layer", "another");
        }

        Checks.Same(
            "the CRC-32C of the end",
            Crc32C.Of(bytes.AsSpan(0, Checked)),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(Checked)));
        LayerFormat.DemandKnown(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(32)));
        Checks.Same(
            "the copy of the end",
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(28)),
            (long)copy);
        if (bytes.AsSpan(ZerosBegin, Checked - ZerosBegin).ContainsAnyExcept((byte)0))
        {
            throw new FlawException("the end of the file", "zeros", "others");
        }

        return ReadBefore(file, end - Size, bytes);
    }

    private static LayerFooter ReadBefore(IDiskFile file, long end, byte[] bytes)
    {
        var indexLength = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8));
        var manifestLength = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(16));
        if (indexLength < 0 || manifestLength < 0 || manifestLength > LayerFormat.Of.LongestManifest
            || indexLength > Math.Min(end - manifestLength, Array.MaxLength))
        {
            throw new FlawException(
                "the place of the index", "one within the file", $"{indexLength} bytes");
        }

        var manifest = new byte[manifestLength];
        var index = GC.AllocateUninitializedArray<byte>((int)indexLength);
        _ = file.Read(end - manifestLength, manifest);
        _ = file.Read(end - manifestLength - indexLength, index);
        Checks.Same(
            "the CRC-32C of the index",
            Crc32C.Of(index),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(20)));
        Checks.Same(
            "the CRC-32C of the manifest",
            Crc32C.Of(manifest),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(24)));
        return new(BinaryPrimitives.ReadInt64LittleEndian(bytes), index, manifest);
    }
}
