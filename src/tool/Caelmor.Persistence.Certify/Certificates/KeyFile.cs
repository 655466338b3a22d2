using System.Security.Cryptography;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Conformance.Evidence.Writing;

namespace Caelmor.Persistence.Certify.Certificates;

/// <summary>Reads keys that the caller names.</summary>
internal static class KeyFile
{
    private const long Longest = 64 * 1024;

    /// <summary>A key, public or private.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static ECDsa Read(string file) => Read(file, CertificateSigner.ReadKey);

    /// <summary>A private key.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static ECDsa ReadPrivate(string file) => Read(file, CertificateSigner.ReadPrivateKey);

    private static ECDsa Read(string file, Func<string, ECDsa> read)
    {
        try
        {
            return read(GivenFile.ReadText(file, Longest));
        }
        catch (Exception error)
            when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw StopException.Misuse($"Found no key in {file}. {error.Message} "
                + "--key takes a PEM file.");
        }
    }
}
