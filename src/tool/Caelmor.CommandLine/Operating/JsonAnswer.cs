using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.ShownTexts;

namespace Caelmor.CommandLine.Operating;

/// <summary>Answers for machines: one JSON document, in one line.</summary>
public static class JsonAnswer
{
    /// <summary>Names as the web has them, and texts as they are.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document of an answer.</summary>
    /// <remarks>A terminal would obey some letters that JSON may have as they are. By their numbers
    /// they say the same.</remarks>
    public static string Of<T>(T answer) =>
        Printable.InJson(JsonSerializer.Serialize(answer, Options)) + Environment.NewLine;
}

/// <summary>For machines: why there is no other answer.</summary>
/// <param name="Error">Why.</param>
/// <param name="ExitCode">How the tool ends.</param>
public sealed record ErrorAnswer(string Error, int ExitCode);
