using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.TruthStore.Files.Format;

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
