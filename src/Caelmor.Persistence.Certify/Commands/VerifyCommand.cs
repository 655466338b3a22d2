using System.Security.Cryptography;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Judging;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Progress;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Judges a certificate again, with no implementation at hand.</summary>
internal sealed class VerifyCommand(Screen screen, SuiteSource source, string path, string? keyFile)
{
    private const int Shown = 20;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var text = CertificateText.Read(path);
        using var key = keyFile is null ? null : Key(keyFile);
        var found = await ProgressView.On(screen).ShowAsync("trials", tell =>
            new Verifier(
                source.Load(),
                new() { TrustedKey = key, Progress = new TrialProgress(tell) })
            .VerifyAsync(text, cancellation));
        screen.Line();
        if (found.IsConfirmed)
        {
            Confirm(found.Certificate!, found);
            return ExitCode.Success;
        }

        screen.Line($"[bold red]REFUSED[/]");
        foreach (var objection in found.Objections.Take(Shown))
        {
            screen.Line(2, $"{objection}");
        }

        if (found.Objections.Length > Shown)
        {
            screen.Line(2, $"And {found.Objections.Length - Shown} more.");
        }

        return ExitCode.Rejected;
    }

    private static ECDsa Key(string file)
    {
        try
        {
            return CertificateSigner.ReadKey(File.ReadAllText(file));
        }
        catch (Exception error)
            when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw StopException.Misuse($"Found no key in {file}. {error.Message}");
        }
    }

    private void Confirm(Certificate certificate, Verification found)
    {
        screen.Line($"[bold green]CONFIRMED[/]");
        var decision = certificate.Decision == Decision.Certified ? "certified" : "rejected";
        var subject = $"{certificate.Subject.Name} {certificate.Subject.Version} was {decision} under "
            + $"version {certificate.Canon.Version} of the canon, on "
            + $"{certificate.Run.Started:yyyy-MM-dd}.";
        var again = $"{found.Rejudged} trials were judged again, on what was answered then, and each "
            + "reaches the verdict that is written.";
        screen.Line(2, $"{subject}");
        screen.Line(2, $"{again}");
        if (found.Unheard > 0)
        {
            screen.Line(
                2,
                $"{found.Unheard} ended by a crash between two answers; these count as written.");
        }

        screen.Line(2, $"{Signature(certificate)}");
    }

    private string Signature(Certificate certificate) => certificate.Signature is not { } signature
        ? "It bears no signature: nobody but its own digest vouches for it."
        : $"Signed by the key {CertificateSigner.Fingerprint(Convert.FromBase64String(signature.PublicKey))}"
            + (keyFile is null ? "; --key tells if that is the one you trust." : ", the one given.");
}
