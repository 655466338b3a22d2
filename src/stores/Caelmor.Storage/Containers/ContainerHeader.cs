using System.Buffers.Binary;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.Storage.Containers;

/// <summary>Writes and checks the first bytes of a container: that it is one, and in which
/// version.</summary>
public static class ContainerHeader
{
    private const int CheckedSize = 12;

    /// <summary>Writes them.</summary>
    /// <param name="blocks">The file, at its beginning.</param>
    /// <param name="format">What it is to be.</param>
    public static void Write(BlockWriter blocks, ContainerFormat format)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(format);
        Span<byte> header = stackalloc byte[ContainerFormat.HeaderSize];
        format.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(
            header[ContainerFormat.MagicSize..], format.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(
            header[CheckedSize..], Crc32C.Of(header[..CheckedSize]));
        blocks.Write(header);
    }

    /// <summary>Checks them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">What it has to be.</param>
    /// <exception cref="FlawException">They are not what was written.</exception>
    /// <exception cref="StorageException">A newer build wrote them.</exception>
    public static void Check(IDiskFile file, ContainerFormat format)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(format);
        Span<byte> bytes = stackalloc byte[ContainerFormat.HeaderSize];
        bytes.Clear();
        file.Read(0, bytes);
        if (!bytes.StartsWith(format.Magic))
        {
            throw new FlawException(
                "the beginning of the file",
                Convert.ToHexStringLower(format.Magic),
                Convert.ToHexStringLower(bytes[..ContainerFormat.MagicSize]));
        }

        Checks.Same(
            "the CRC-32C of the header",
            Crc32C.Of(bytes[..CheckedSize]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[CheckedSize..]));
        CheckVersion(
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[ContainerFormat.MagicSize..]), format);
    }

    // The checksum is right, so this is no damage but a number that somebody wrote.
    private static void CheckVersion(uint version, ContainerFormat format)
    {
        if (version > format.Version)
        {
            throw new StorageException(
                StorageFault.NewerFormat,
                $"Found file format {version}; expected at most {format.Version}. A newer build "
                + $"wrote this {format.What}: run that build or a later one. Nothing was changed.");
        }

        Checks.Same("the file format", version, format.Version);
    }
}
