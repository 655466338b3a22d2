using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.JsonRpc;

/// <summary>How forms are written, and how strictly they are read: every member is there, no other
/// is, and nothing is null.</summary>
public static class StrictJson
{
    /// <summary>Options for forms.</summary>
    /// <param name="depth">How deep they may be nested.</param>
    /// <param name="converters">For what is written otherwise than by itself; enumerations are
    /// words with hyphens.</param>
    public static JsonSerializerOptions With(
        int depth, params IEnumerable<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = depth,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        };
        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }

        options.Converters.Add(new JsonStringEnumConverter(
            JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return options;
    }
}
