using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.Persistence.Specs.Protocol.Forms;

/// <summary>The seal of an outcome: 64 hexadecimal digits in lower case.</summary>
/// <remarks>The seal of a truth may be any text, for a truth may be broken.</remarks>
internal sealed class SealConverter : JsonConverter<string>
{
    private const int Digits = 64;

    public override string Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            && reader.GetString() is { Length: Digits } text
            && text.All(char.IsAsciiHexDigitLower)
            ? text
            : throw new JsonException("no seal, which is 64 hexadecimal digits in lower case.");

    public override void Write(
        Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
