using System.Buffers.Binary;
using Caelmor.TruthStore.Files.Checksums;
using Caelmor.TruthStore.Files.Disks;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>The numbers of the file format; <c>docs/truth-store.md</c> has the table.</summary>
/// <remarks>
/// Header (16): magic, format (u32), CRC-32C of both. Then the sections, the manifest, and the
/// trailer (64): manifest's offset (i64), length (u32) and CRC-32C, SHA-256 over everything before
/// it, CRC-32C of those 48 bytes, 4 bytes of zero, closing magic. All numbers are little-endian.
/// </remarks>
internal static class Layout
{
    public const uint Format = 1;
    public const int HeaderSize = 16;
    public const int TrailerSize = 64;
    public const int HashedTrailerSize = 16;
    public const int LongestManifest = 16 << 20;

    public const byte TruthTag = (byte)'T';
    public const byte StateTag = (byte)'S';
    public const byte DatumTag = (byte)'D';

    // A byte that is no ASCII and both sorts of line end: a copy made as text shows at once.
    public static ReadOnlySpan<byte> Magic => [0x89, 0x43, 0x4D, 0x52, 0x0D, 0x0A, 0x1A, 0x0A];

    public static ReadOnlySpan<byte> ClosingMagic => "\nCMR.END"u8;
}

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

/// <summary>The last bytes of a file: where its manifest is, and what it hashes to.</summary>
internal readonly record struct Trailer(
    long ManifestOffset, int ManifestLength, uint ManifestCrc, byte[] Hash)
{
    public static Trailer Read(IDiskFile file)
    {
        var length = file.Length;
        if (length < Layout.HeaderSize + Layout.TrailerSize)
        {
            throw new FlawException(
                "the length of the file",
                $"at least {Layout.HeaderSize + Layout.TrailerSize} bytes",
                $"{length} bytes");
        }

        var bytes = new byte[Layout.TrailerSize];
        file.Read(length - bytes.Length, bytes);
        var span = bytes.AsSpan();
        if (!span[56..].SequenceEqual(Layout.ClosingMagic)
            || span[52..56].ContainsAnyExcept((byte)0))
        {
            throw new FlawException(
                "the end of the file",
                "00000000" + Convert.ToHexStringLower(Layout.ClosingMagic),
                Convert.ToHexStringLower(span[52..]));
        }

        Checks.Same(
            "the CRC-32C of the trailer",
            Crc32C.Of(span[..48]),
            BinaryPrimitives.ReadUInt32LittleEndian(span[48..]));
        var trailer = new Trailer(
            BinaryPrimitives.ReadInt64LittleEndian(span),
            BinaryPrimitives.ReadInt32LittleEndian(span[8..]),
            BinaryPrimitives.ReadUInt32LittleEndian(span[12..]),
            bytes[16..48]);
        trailer.CheckPlace(length);
        return trailer;
    }

    private void CheckPlace(long length)
    {
        var end = length - Layout.TrailerSize;
        if (ManifestLength is < 0 or > Layout.LongestManifest
            || ManifestOffset != end - ManifestLength
            || ManifestOffset < Layout.HeaderSize)
        {
            throw new FlawException(
                "the place of the manifest",
                $"that it ends at {end}, with at most {Layout.LongestManifest} bytes",
                $"{ManifestLength} bytes at {ManifestOffset}");
        }
    }
}
