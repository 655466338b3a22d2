using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.JsonRpc;

/// <summary>Bytes in base64, with its padding and with nothing between.</summary>
public sealed class BytesConverter : JsonConverter<ReadOnlyMemory<byte>>
{
    public override ReadOnlyMemory<byte> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String
            && reader.TryGetBytesFromBase64(out var bytes)
            && (reader.ValueIsEscaped ? reader.GetString()!.Length : reader.ValueSpan.Length)
                == (bytes.Length + 2) / 3 * 4)
        {
            return bytes;
        }

        throw new JsonException("no text in base64.");
    }

    public override void Write(
        Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(value.Span);
}
