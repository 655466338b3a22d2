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
