using Caelmor.Storage.Containers;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>What the file of a truth is as a container, and what its frames are;
/// <c>docs/truth-store.md</c> has the table.</summary>
internal static class Layout
{
    public const uint Format = 1;
    public const int HeaderSize = ContainerFormat.HeaderSize;
    public const int TrailerSize = ContainerFormat.TrailerSize;
    public const int LongestManifest = 16 << 20;

    public const byte TruthTag = (byte)'T';
    public const byte StateTag = (byte)'S';
    public const byte DatumTag = (byte)'D';

    /// <summary>The container.</summary>
    public static readonly ContainerFormat Container =
        new(Magic, ClosingMagic, Format, LongestManifest, "truth");

    // A byte that is no ASCII and both sorts of line end: a copy made as text shows at once.
    public static ReadOnlySpan<byte> Magic => [0x89, 0x43, 0x4D, 0x52, 0x0D, 0x0A, 0x1A, 0x0A];

    public static ReadOnlySpan<byte> ClosingMagic => "\nCMR.END"u8;
}
