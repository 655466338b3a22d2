using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.JsonRpc;

/// <summary>Numbers by which something is called: whole, of 32 bits, and 0 or more.</summary>
public sealed class NaturalConverter : JsonConverter<int>
{
    public override int Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number)
            && number >= 0
            ? number
            : throw new JsonException("no whole number from 0 to 2,147,483,647.");

    public override void Write(
        Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}
