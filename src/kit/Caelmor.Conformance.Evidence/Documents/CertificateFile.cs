using System.Text.Json;
using Caelmor.Conformance.Transcripts;
using Caelmor.JsonRpc;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>The one form in which a certificate is written.</summary>
public static class CertificateFile
{
    /// <summary>The name of the file, by which people know it.</summary>
    public const string Name = "certificate.json";

    /// <summary>How one thing is written on a line of its own: with every member, and without
    /// any other.</summary>
    public static readonly JsonSerializerOptions Line = StrictJson.With(depth: 32);

    /// <summary>How the whole is written.</summary>
    public static readonly JsonSerializerOptions Form = new(Line)
    {
        Converters = { new LineForEach<TranscriptEvent>(), new OnOneLine<JsonElement>() },
        NewLine = "\n",
        WriteIndented = true,
    };

    /// <summary>Writes a certificate.</summary>
    public static string Write(Certificate certificate) =>
        JsonSerializer.Serialize(certificate, Form) + "\n";

    /// <summary>Reads a certificate, without any judgement on it.</summary>
    /// <exception cref="InvalidDataException">
    /// The text is no certificate; the message says where and why.
    /// </exception>
    public static Certificate Read(string json)
    {
        json = json.TrimStart('\uFEFF');
        try
        {
            NoNulls.Check(json);
            return JsonSerializer.Deserialize<Certificate>(json, Form)
                ?? throw new InvalidDataException("Found null instead of a certificate.");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new InvalidDataException(
                OlderCertificate.Certifier(json) is { } certifier
                    ? $"This is a certificate of caelmor-certify {certifier}, which had another "
                        + "form. Judge it with that version, or certify anew."
                    : $"This is no certificate: {Words(error, json)} Have the certifier write it anew.",
                error);
        }
    }

    private static string Words(Exception error, string json)
    {
        var line = JsonErrorText.Line(error, json);
        return JsonErrorText.Of(error) + (line is null ? "" : $" Look at line {line}.");
    }
}
