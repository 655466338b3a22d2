using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.WorldGrid.Specs.Protocol;

/// <summary>Spans of time, as whole seconds: a number that every language has.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var seconds)
            && seconds is >= 0 and <= int.MaxValue
            ? TimeSpan.FromSeconds(seconds)
            : throw new JsonException("no whole number of seconds.");

    public override void Write(
        Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((long)value.TotalSeconds);
}
