using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.Persistence.Operating.Salvaging;
using Caelmor.Persistence.Operating.Words;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>What could be read, as JSON, which says of itself that it is no truth.</summary>
internal static class SalvageDocument
{
    private const string Notice =
        "This is no truth and cannot be made one. It is what could still be read of broken files; "
        + "data may be missing, and what is here may refer to what is not.";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(
        Stream stream, DateTimeOffset time, ImmutableArray<SalvagedFile> files)
    {
        using var json = new Utf8JsonWriter(
            stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteBoolean("isTruth", false);
        json.WriteString("notice", Notice);
        json.WriteString("time", time);
        json.WriteStartArray("files");
        foreach (var (path, salvage) in files)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WritePropertyName("epoch");
            JsonSerializer.Serialize(json, salvage.Epoch?.Number, Options);
            WriteStates(json, salvage);
            WriteData(json, "strays", salvage.Strays);
            json.WritePropertyName("gaps");
            JsonSerializer.Serialize(json, salvage.Gaps, Options);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStates(Utf8JsonWriter json, Salvage salvage)
    {
        json.WriteStartArray("states");
        foreach (var (system, expected, data) in salvage.States)
        {
            json.WriteStartObject();
            json.WriteString("system", Texts.Whole(system.Text));
            json.WriteNumber("expected", expected);
            WriteData(json, "data", data);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteData(Utf8JsonWriter json, string name, ImmutableArray<Datum> data)
    {
        json.WriteStartArray(name);
        foreach (var datum in data)
        {
            JsonSerializer.Serialize(json, DatumAnswer.Of(datum), Options);
        }

        json.WriteEndArray();
    }
}
