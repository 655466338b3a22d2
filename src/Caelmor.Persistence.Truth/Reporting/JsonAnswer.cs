using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>Answers for machines: one JSON document, in one line.</summary>
internal static class JsonAnswer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write<T>(TextWriter output, T answer)
    {
        output.WriteLine(JsonSerializer.Serialize(answer, Options));
        output.Flush();
    }
}
