using System.Buffers.Binary;
using Caelmor.TruthStore.Files.Disks;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>The first bytes of a file: that it is one, and in which format.</summary>
internal static class Header
{
    public static void Check(IDiskFile file)
    {
        Span<byte> bytes = stackalloc byte[Layout.HeaderSize];
        bytes.Clear();
        file.Read(0, bytes);
        if (!bytes.StartsWith(Layout.Magic))
        {
            throw new FlawException(
                "the beginning of the file",
                Convert.ToHexStringLower(Layout.Magic),
                Convert.ToHexStringLower(bytes[..8]));
        }

        Checks.Same(
            "the CRC-32C of the header",
            Crc32C.Of(bytes[..12]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]));

        // The checksum is right, so this is no damage but a number that somebody wrote.
        var format = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        if (format > Layout.Format)
        {
            throw new TruthStoreException(
                StoreFault.NewerBuild,
                $"Found file format {format}; expected at most {Layout.Format}. A newer build "
                + "wrote this truth: run that build or a later one. Nothing was changed.");
        }

        Checks.Same("the file format", format, Layout.Format);
    }
}
