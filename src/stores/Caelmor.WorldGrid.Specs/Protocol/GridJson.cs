using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.Conformance.Judging;

namespace Caelmor.WorldGrid.Specs.Protocol;

/// <summary>How everything that crosses the contract is written.</summary>
public static class GridJson
{
    /// <summary>Strict: what is missing, or is null and means nothing, is an error.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new SecondsConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, false),
        },
    };

    /// <summary>Nothing.</summary>
    public static JsonElement Nothing { get; } = Write(new { });

    /// <summary>As it is written.</summary>
    public static JsonElement Write<T>(T form) => JsonSerializer.SerializeToElement(form, Options);

    /// <summary>As it was written.</summary>
    /// <param name="json">What was written.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <exception cref="MalformedAnswerException">It is something else.</exception>
    public static T Read<T>(JsonElement json, string what)
    {
        try
        {
            return json.Deserialize<T>(Options) ?? throw new JsonException("null");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException
            or NotSupportedException or ArgumentException)
        {
            throw new MalformedAnswerException(
                $"{what} is {typeof(T).Name}, as the protocol has it.", $"{error.Message}");
        }
    }
}
