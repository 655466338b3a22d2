using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.Persistence.Certificates.Documents;

/// <summary>The one form in which a certificate is written.</summary>
public static class CertificateFile
{
    /// <summary>The name of the file, by which people know it.</summary>
    public const string Name = "certificate.json";

    internal static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
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
        try
        {
            return JsonSerializer.Deserialize<Certificate>(json, Form)
                ?? throw new InvalidDataException("Found null instead of a certificate.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(
                $"This is no certificate: {error.Message} Have the certifier write it anew.",
                error);
        }
    }
}
