using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.Storage.Faults;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>What a file says about itself, in JSON at its end.</summary>
/// <param name="Format">The version of the file format.</param>
/// <param name="Epoch">The truth's epoch.</param>
/// <param name="CanonVersion">The truth's version of the canon.</param>
/// <param name="Time">When it was written, by the clock of the machine. It orders nothing.</param>
/// <param name="Seal">The truth's seal, for people; the first section has it exactly.</param>
/// <param name="Data">How many data there are.</param>
/// <param name="Schemas">Which objects there are, in which schema version, and how many.</param>
/// <param name="Sections">The sections, in the order of the file.</param>
internal sealed record Manifest(
    uint Format,
    long Epoch,
    int CanonVersion,
    DateTimeOffset Time,
    string Seal,
    long Data,
    ImmutableArray<ManifestSchema> Schemas,
    ImmutableArray<ManifestSection> Sections);

/// <summary>How many objects of one type and one schema version a file has.</summary>
internal sealed record ManifestSchema(string Type, int SchemaVersion, long Count);

/// <summary>A stretch of frames with a checksum of its own.</summary>
/// <param name="System">The system, for people; the section itself has the name exactly.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Data">How many data it has.</param>
/// <param name="Crc32C">Its checksum, in 8 hexadecimal digits.</param>
internal sealed record ManifestSection(
    string System, long Offset, long Length, long Data, string Crc32C);

/// <summary>Reads and writes manifests, strictly: nothing twice, nothing unknown, nothing
/// deep.</summary>
internal static class ManifestJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 4,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static byte[] Write(Manifest manifest) =>
        JsonSerializer.SerializeToUtf8Bytes(manifest, Options);

    public static Manifest Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<Manifest>(json, Options);
            return manifest is { Schemas.IsDefault: false, Sections.IsDefault: false }
                && !manifest.Schemas.Contains(null!) && !manifest.Sections.Contains(null!)
                ? manifest
                : throw new JsonException("There is null in the place of a value.");
        }
        catch (JsonException mistake)
        {
            throw new FlawException("the manifest", "the manifest of a truth", mistake.Message);
        }
    }
}

/// <summary>A manifest has to account for every byte between header and itself.</summary>
internal static class ManifestChecks
{
    public static void Check(Manifest manifest, long end)
    {
        long position = Layout.HeaderSize;
        foreach (var section in manifest.Sections)
        {
            Checks.Same($"where section '{section.System}' begins", section.Offset, position);
            if (section.Length <= 0 || section.Length > end - position || section.Data < 0)
            {
                throw new FlawException(
                    $"the length of section '{section.System}'",
                    $"1 to {end - position} bytes",
                    $"{section.Length} bytes for {section.Data} data");
            }

            position += section.Length;
        }

        Checks.Same("where the manifest begins", position, end);
        Checks.Same("the format in the manifest", manifest.Format, Layout.Format);
        if (manifest.Sections.IsEmpty)
        {
            throw new FlawException("the sections", "at least one", "none");
        }
    }

    public static uint Crc(ManifestSection section) =>
        uint.TryParse(
            section.Crc32C,
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var crc)
            ? crc
            : throw new FlawException("a checksum in the manifest", "8 digits", section.Crc32C);
}
