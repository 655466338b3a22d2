using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>Bytes over the pipe: as the text that they are in UTF-8, or else in base 64, as
/// <c>{"base64": "…"}</c>.</summary>
internal sealed class BytesAsTextConverter : JsonConverter<ReadOnlyMemory<byte>>
{
    private const string Base64 = "base64";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public override ReadOnlyMemory<byte> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return Strict.GetBytes(reader.GetString()!);
        }

        if (reader.TokenType == JsonTokenType.StartObject && reader.Read()
            && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(Base64)
            && reader.Read() && reader.TokenType == JsonTokenType.String
            && reader.TryGetBytesFromBase64(out var bytes)
            && reader.Read() && reader.TokenType == JsonTokenType.EndObject)
        {
            return bytes;
        }

        throw new JsonException("neither a text nor {\"base64\": …}.");
    }

    public override void Write(
        Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options)
    {
        if (IsText(value.Span))
        {
            writer.WriteStringValue(value.Span);
            return;
        }

        writer.WriteStartObject();
        writer.WriteBase64String(Base64, value.Span);
        writer.WriteEndObject();
    }

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
