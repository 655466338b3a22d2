using System.Text.Json;
using Caelmor.Persistence.Certificates.Transcripts;
using Caelmor.Persistence.Wire.Forms;
using Caelmor.Persistence.Wire.Rpc;

namespace Caelmor.Persistence.Certificates.Documents;

/// <summary>The one form in which a certificate is written.</summary>
public static class CertificateFile
{
    /// <summary>The name of the file, by which people know it.</summary>
    public const string Name = "certificate.json";

    /// <summary>As strict as the protocol, in whose words the transcripts are.</summary>
    public static readonly JsonSerializerOptions Form = new(WireJson.Options)
    {
        Converters = { new LineForEach<TranscriptEvent>(), new OnOneLine<StateForm>() },
        MaxDepth = 32,
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
                $"This is no certificate: {error.Message}{Place(error, json)} Have the certifier "
                + "write it anew.",
                error);
        }
    }

    // Of some mistakes, the reader tells the name and keeps the place to itself.
    private static string Place(Exception error, string json)
    {
        if (error.Message.Contains("LineNumber:", StringComparison.Ordinal))
        {
            return "";
        }

        var name = error.Message.Split('\'');
        var place = name.Length > 1
            ? json.IndexOf($"\"{name[1]}\"", StringComparison.Ordinal)
            : -1;
        var line = (error as JsonException)?.LineNumber
            ?? (place < 0 ? null : json.AsSpan(0, place).Count('\n'));
        return line is null ? "" : $" Look at line {line + 1}.";
    }
}
