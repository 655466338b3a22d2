using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>Writes a list with a line for each element, as it would go over a pipe.</summary>
internal sealed class LineForEach<T> : JsonConverter<ImmutableArray<T>>
{
    private static readonly OnOneLine<T> Line = new();

    public override ImmutableArray<T> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<ImmutableArray<T>>(ref reader, CertificateFile.Line);

    public override void Write(
        Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var element in value)
        {
            Line.Write(writer, element, options);
        }

        writer.WriteEndArray();
    }
}
