using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>Writes a value on one line, as it would go over a pipe.</summary>
internal sealed class OnOneLine<T> : JsonConverter<T>
{
    public override T? Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<T>(ref reader, CertificateFile.Line);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue(
            JsonSerializer.SerializeToUtf8Bytes(value, CertificateFile.Line),
            skipInputValidation: true);
}
