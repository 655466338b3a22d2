using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Caelmor.WorldGrid.Reference.Pieces;

/// <summary>What each piece holds: an object with its type, its version, where it belongs, and a
/// checksum over all of it (pv-2.1, pv-6.1).</summary>
/// <param name="Type">The grid's own word for what it is.</param>
/// <param name="SchemaVersion">The version of that form.</param>
/// <param name="Save">The save that it belongs to; 0 for none.</param>
/// <param name="At">Where in the grid it belongs, such as <c>chunk_1_-2</c>.</param>
/// <param name="Content">What it says.</param>
public sealed record Envelope(string Type, int SchemaVersion, long Save, string At, string Content)
{
    /// <summary>The terrain of a chunk.</summary>
    public const string Chunk = "grid.chunk";

    /// <summary>The state of a region.</summary>
    public const string Region = "grid.region";

    /// <summary>The list of a save.</summary>
    public const string SaveList = "grid.save";

    /// <summary>What the world is made from.</summary>
    public const string Genesis = "grid.genesis";

    /// <summary>The checksum of bytes.</summary>
    public static string ChecksumOf(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];

    /// <summary>The bytes of the piece.</summary>
    public ReadOnlyMemory<byte> ToBytes() =>
        JsonSerializer.SerializeToUtf8Bytes(new Sealed(this, Checksum()));

    /// <summary>What a piece holds; null if it is broken.</summary>
    public static Envelope? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Sealed>(bytes.Span);
            return read?.Object is { Type: not null, At: not null, Content: not null } one
                && one.Checksum() == read.Checksum
                ? one
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Checksum() => ChecksumOf(Encoding.UTF8.GetBytes(string.Join(
        '\0',
        Type,
        SchemaVersion.ToString(CultureInfo.InvariantCulture),
        Save.ToString(CultureInfo.InvariantCulture),
        At,
        Content)));

    private sealed record Sealed(Envelope Object, string Checksum);
}
