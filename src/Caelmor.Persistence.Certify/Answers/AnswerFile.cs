using System.Text.Json;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Wire.Rpc;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>The one form in which an answer is written.</summary>
public static class AnswerFile
{
    /// <summary>In the words of the protocol and of certificates.</summary>
    public static readonly JsonSerializerOptions Form = new(WireJson.Options)
    {
        NewLine = "\n",
        WriteIndented = true,
    };

    /// <summary>The JSON Schema of answers.</summary>
    public static string Schema =>
        PublishedSchema.Of(typeof(Answer), Form, "An answer of caelmor-certify --json");

    /// <summary>Writes an answer.</summary>
    public static string Write(Answer answer) => JsonSerializer.Serialize(answer, Form) + "\n";
}
