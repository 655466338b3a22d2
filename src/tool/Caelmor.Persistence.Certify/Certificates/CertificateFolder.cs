using System.Security.Cryptography;
using Caelmor.CommandLine;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Reports;
using Caelmor.Conformance.Evidence.Reports.Cucumber;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.Certificates;

/// <summary>Where a certificate goes, and who signs it.</summary>
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
            CheckPlaces(path);
            TrialResources.Check(TrialResources.OfCertificate(path));
            return new(path, key);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StopException.Misuse(
                $"Can't use --out {path}: {Sentences.OneLine(error.Message)} Name a folder that "
                + "can be written to.");
        }
    }

    /// <summary>Writes the certificate, what is read off it, and further reports of its run.</summary>
    /// <returns>The files, as paths to show.</returns>
    /// <exception cref="StopException">They can't be written; none of them is.</exception>
    public IReadOnlyList<string> Write(
        Certificate certificate, IEnumerable<(string Name, string Text)> reports)
    {
        var signed = key is null ? certificate : CertificateSigner.Sign(certificate, key);
        (string Name, string Text)[] files =
        [
            (CertificateFile.Name, CertificateFile.Write(signed)),
            .. CertificateReports.Of(signed),
            .. reports,
        ];
        try
        {
            return Write(files);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException
            or ArgumentOutOfRangeException)
        {
            throw new StopException(
                ExitCode.ToolFault,
                $"the certificate could not be written into {path}: "
                + $"{Sentences.OneLine(error.Message)} Whatever was there is as it was.");
        }
    }

    // Written beside and then renamed, so that nobody ever finds half a certificate.
    private string[] Write((string Name, string Text)[] files)
    {
        string[] targets = [.. files.Select(file => Path.Combine(path, file.Name))];
        try
        {
            foreach (var (target, file) in targets.Zip(files))
            {
                File.WriteAllText(target + Draft, file.Text);
            }

            foreach (var target in targets)
            {
                File.Move(target + Draft, target, overwrite: true);
            }

            return targets;
        }
        finally
        {
            foreach (var target in targets)
            {
                File.Delete(target + Draft);
            }
        }
    }

    private static void CheckPlaces(string folder)
    {
        foreach (var name in (string[])
            [CertificateFile.Name, .. CertificateReports.Names, .. CucumberReports.Names])
        {
            var target = Path.Combine(folder, name);
            if (Directory.Exists(target))
            {
                throw new IOException($"{target} is a folder, and a file is to be written there.");
            }

            File.WriteAllText(target + Draft, "");
            File.Delete(target + Draft);
        }
    }
}
