using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Runs;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Judges a certificate again, with no implementation at hand.</summary>
internal sealed class VerifyCommand(
    OutputTarget outlet, SuiteSource named, bool isNamed, string path, string? keyFile)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        using var key = keyFile is null ? null : KeyFile.Read(keyFile);
        var read = Verifier.Inspect(CertificateText.Read(path), key);
        var source = named.For(read.Certificate, isNamed);
        var suite = source.Load();
        var screen = outlet.Screen;
        var found = await screen.ShowAsync("trials", tell =>
            new Verifier(source.Spec, suite, new() { Progress = new TrialProgress(tell) })
                .VerifyAsync(read, cancellation));
        screen.Line();
        new VerificationReport(screen, suite, found, isKeyGiven: key is not null).Write();
        var exitCode = found.IsConfirmed ? ExitCode.Success : ExitCode.Rejected;
        outlet.Tell(() => new VerifyAnswer(
            (int)exitCode,
            found.IsConfirmed,
            found.Objections,
            found.Certificate?.Decision,
            found.Certificate?.Subject,
            found.Rejudged,
            found.NotRejudgeable,
            SignatureCheck.SignerOf(found.Certificate)));
        return exitCode;
    }
}

/// <summary>Says what of an old certificate still stands under the canon of today.</summary>
internal sealed class ValidityCommand(
    OutputTarget outlet, SuiteSource named, bool isNamed, string path)
{
    public ExitCode Run()
    {
        var found = Verifier.Inspect(CertificateText.Read(path), trustedKey: null);
        var certificate = found.Certificate
            ?? throw new StopException(ExitCode.Rejected, $"{path}: {found.Objections[0]}");
        var suite = named.For(certificate, isNamed).Load();
        var validity = CertificateValidity.Of(certificate, suite);
        var holds = found.IsConfirmed && validity.Holds;
        var exitCode = holds ? ExitCode.Success : ExitCode.Rejected;
        new ValidityReport(outlet.Screen, suite, found, validity).Write(holds);
        outlet.Tell(() => new ValidityAnswer(
            (int)exitCode,
            holds,
            validity.WasCertified,
            certificate.Spec.Version,
            suite.Register.Version,
            found.Objections,
            [.. validity.ToRunAgain.Select(one => new RuleToRunAgain(one.Rule.Id, one.Reason))],
            validity.Gone));
        return exitCode;
    }
}
