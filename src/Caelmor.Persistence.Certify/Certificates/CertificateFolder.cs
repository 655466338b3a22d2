using System.Security.Cryptography;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Reports;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Certificates;

/// <summary>Where a certificate goes, and who signs it.</summary>
/// <param name="path">The folder.</param>
/// <param name="key">Signs it; null if nobody does.</param>
internal sealed class CertificateFolder(string path, ECDsa? key)
{
    private const string Draft = ".draft";

    /// <summary>The folder that the caller names, made if it is not there.</summary>
    /// <exception cref="StopException">It can't be written to, or the key can't be
    /// read.</exception>
    public static CertificateFolder? Open(string? path, string? keyFile)
    {
        if (path is null)
        {
            return keyFile is null ? null : throw StopException.Misuse(
                "--key signs the certificate that --out writes, and found no --out. Give both.");
        }

        try
        {
            var key = keyFile is null ? null : KeyFile.ReadPrivate(keyFile);
            Directory.CreateDirectory(path);
            var attempt = Path.Combine(path, CertificateFile.Name + Draft);
            File.WriteAllText(attempt, "");
            File.Delete(attempt);
            return new(path, key);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StopException.Misuse(
                $"Can't use --out {path}: {Sentences.OneLine(error.Message)} Name a folder that "
                + "can be written to.");
        }
    }

    /// <summary>Writes the certificate, and what is read off it.</summary>
    /// <returns>The files, as paths to show.</returns>
    public IReadOnlyList<string> Write(Certificate certificate)
    {
        var signed = key is null ? certificate : CertificateSigner.Sign(certificate, key);
        return
        [
            .. CertificateReports.Of(signed).Prepend((CertificateFile.Name, CertificateFile.Write(signed)))
                .Select(file => Write(file.Item1, file.Item2)),
        ];
    }

    // Written beside and renamed, so that nobody ever finds half a certificate.
    private string Write(string name, string text)
    {
        var file = Path.Combine(path, name);
        var draft = file + Draft;
        File.WriteAllText(draft, text);
        File.Move(draft, file, overwrite: true);
        return file;
    }
}
