using System.Text.Encodings.Web;
using System.Text.Json;
using Caelmor.ShownTexts;

namespace Caelmor.AuditLedger.Operating.Reporting;

/// <summary>Answers for machines: one JSON document, in one line.</summary>
internal static class JsonDocumentText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document of an answer.</summary>
    /// <remarks>A terminal would obey some letters that JSON may have as they are. By their numbers
    /// they say the same.</remarks>
    public static string Of<T>(T answer) =>
        Printable.InJson(JsonSerializer.Serialize(answer, Options)) + Environment.NewLine;
}

/// <summary>For machines: why there is no other answer.</summary>
internal sealed record ErrorAnswer(string Error, int ExitCode);
