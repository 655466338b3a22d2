using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.Persistence.Specs.Protocol.Forms;

/// <summary>The epoch of an outcome: whole, of 64 bits, and 0 or more.</summary>
internal sealed class EpochConverter : JsonConverter<long>
{
    public override long Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number)
            && number >= 0
            ? number
            : throw new JsonException("no whole number of 64 bits, 0 or more.");

    public override void Write(
        Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}
