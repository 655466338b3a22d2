using System.Text.Json;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>The one form in which an answer is written.</summary>
public static class AnswerFile
{
    /// <summary>In the words of the protocol and of certificates.</summary>
    public static readonly JsonSerializerOptions Form = new(CertificateFile.Line)
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
