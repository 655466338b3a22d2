using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Persistence.Certify.Certificates;

/// <summary>Reads certificates that somebody names.</summary>
internal static class CertificateSource
{
    /// <summary>The certificate in a file, whatever it says.</summary>
    /// <exception cref="StopException">There is none in it.</exception>
    public static Certificate Read(string path)
    {
        try
        {
            var certificate = CertificateFile.Read(GivenFile.ReadText(path, CertificateText.Longest));
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
