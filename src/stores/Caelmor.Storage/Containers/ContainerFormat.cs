namespace Caelmor.Storage.Containers;

/// <summary>What tells the files of one kind from all others, and which version of them this build
/// writes.</summary>
/// <remarks>
/// A container is one immutable file: a header (16 bytes), a body of whatever shape, a manifest,
/// and a trailer (64 bytes). Header: magic, version (u32), CRC-32C of both. Trailer: the manifest's
/// offset (i64), length (u32) and CRC-32C, SHA-256 over everything before it, CRC-32C of those 48
/// bytes, 4 bytes of zero, closing magic. All numbers are little-endian.
/// </remarks>
public sealed class ContainerFormat
{
    /// <summary>The length of a header, which is where the body begins.</summary>
    public const int HeaderSize = 16;

    /// <summary>The length of a trailer.</summary>
    public const int TrailerSize = 64;

    /// <summary>How much of the trailer belongs to the SHA-256.</summary>
    public const int HashedTrailerSize = 16;

    /// <summary>The length of a magic, and of a closing one.</summary>
    public const int MagicSize = 8;

    private readonly byte[] _magic;
    private readonly byte[] _closingMagic;

    /// <summary>Says what the files of one kind look like.</summary>
    /// <param name="magic">
    /// The first 8 bytes. With a byte that is no ASCII and both sorts of line end in it, a copy
    /// made as text shows at once.
    /// </param>
    /// <param name="closingMagic">The last 8 bytes.</param>
    /// <param name="version">The version that this build writes.</param>
    /// <param name="longestManifest">How many bytes a manifest has at most.</param>
    /// <param name="what">What such a file holds, such as <c>map</c>.</param>
    public ContainerFormat(
        ReadOnlySpan<byte> magic,
        ReadOnlySpan<byte> closingMagic,
        uint version,
        int longestManifest,
        string what)
    {
        (_magic, _closingMagic) = (Whole(magic), Whole(closingMagic));
        (Version, LongestManifest, What) = (version, longestManifest, what);
    }

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Magic => _magic;

    /// <summary>The last bytes.</summary>
    public ReadOnlySpan<byte> ClosingMagic => _closingMagic;

    /// <summary>The version that this build writes.</summary>
    public uint Version { get; }

    /// <summary>How many bytes a manifest has at most.</summary>
    public int LongestManifest { get; }

    /// <summary>What such a file holds.</summary>
    public string What { get; }

    private static byte[] Whole(ReadOnlySpan<byte> magic) => magic.Length == MagicSize
        ? magic.ToArray()
        : throw new ArgumentException(
            $"Found a magic of {magic.Length} bytes; expected {MagicSize}.", nameof(magic));
}
