using System.Text;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Persistence.Certify.Certificates;

/// <summary>Reads certificates that the caller names.</summary>
internal static class CertificateText
{
    /// <summary>How many bytes one has at most.</summary>
    public const long Longest = 256 * 1024 * 1024;

    /// <summary>The text of a certificate, whatever it says.</summary>
    /// <exception cref="StopException">There is no such file, or it is no text.</exception>
    public static string Read(string path)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetString(GivenFile.ReadBytes(path, Longest));
        }
        catch (DecoderFallbackException error)
        {
            throw new StopException(
                ExitCode.Rejected,
                $"{path} is no certificate: byte {error.Index} is no UTF-8. It was changed since it "
                + "was written.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StopException.Misuse(
                $"Found no certificate at {path}: {error.Message} Name the certificate.json that "
                + "--out has written.");
        }
    }

    /// <summary>A certificate, without any judgement on it.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static Certificate Parse(string path)
    {
        try
        {
            return CertificateFile.Read(Read(path));
        }
        catch (InvalidDataException error)
        {
            throw StopException.Misuse($"{path}: {error.Message}");
        }
    }
}
