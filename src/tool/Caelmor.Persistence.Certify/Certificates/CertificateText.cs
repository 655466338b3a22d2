using System.Security.Cryptography;
using System.Text;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;

namespace Caelmor.Persistence.Certify.Certificates;

/// <summary>Reads certificates that the caller names.</summary>
internal static class CertificateText
{
    private const long Longest = 256 * 1024 * 1024;

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

    /// <summary>A certificate for the book, which shows what it says and judges nothing.</summary>
    /// <exception cref="StopException">There is none in the file.</exception>
    public static Certificate ParseWhole(string path)
    {
        try
        {
            var certificate = CertificateFile.Read(GivenFile.ReadText(path, Longest));
            return IsWhole(certificate) ? certificate : throw StopException.Misuse(
                $"'{path}' is no certificate: found null in a list of it, where a trial, a rule, "
                + "a line of a journal or a message has to be. Have the certifier write it anew.");
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw StopException.Misuse(
                $"found no file '{path}'. Expected a certificate, such as "
                + $"{CertificateFile.Name}, that the certifier wrote.");
        }
        catch (InvalidDataException unreadable)
        {
            throw StopException.Misuse($"'{path}': {unreadable.Message}");
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw StopException.Misuse(
                $"'{path}' can't be read: {unreadable.Message} Expected a certificate, "
                + $"such as {CertificateFile.Name}.");
        }
    }

    // The reader holds records to their form, and not the elements of their lists.
    private static bool IsWhole(Certificate one) =>
        one.UnhandledExceptions.All(unhandled => unhandled is not null)
        && one.Trials.All(trial => trial is not null
            && trial.Rules.All(rule => rule is not null)
            && trial.Journal.Entries.All(entry => entry is not null));
}

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
