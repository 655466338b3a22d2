using System.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How the commands are typed that judge a certificate again.</summary>
internal static class CertificateCommands
{
    public static IEnumerable<Command> All(OutputTargets targets, SuiteOptions suite) =>
        [Verify(targets, suite), Validity(targets, suite)];

    private static Command Verify(OutputTargets targets, SuiteOptions suite)
    {
        var file = Certificate();
        var key = new Option<string>("--key")
        {
            Description = "Who has to have signed it: a public key (ECDSA P-256, PEM).",
            HelpName = "FILE.pem",
        };
        return new Command(
            "verify",
            "Judge a certificate again: every scenario runs on what was answered then, with no "
            + "implementation at hand.")
        {
            file, key, targets.Json,
        }.Does((parsed, cancellation) => new VerifyCommand(
            targets.Of(parsed),
            suite.Read(parsed),
            suite.IsSpecNamed(parsed),
            parsed.GetRequiredValue(file),
            parsed.GetValue(key)).RunAsync(cancellation));
    }

    private static Command Validity(OutputTargets targets, SuiteOptions suite)
    {
        var file = Certificate();
        var command = new Command(
            "validity", "Say whether an old certificate still holds under its spec of today.")
        {
            file, targets.Json,
        };
        command.Aliases.Add("holds");
        return command.Does(parsed => new ValidityCommand(
            targets.Of(parsed),
            suite.Read(parsed),
            suite.IsSpecNamed(parsed),
            parsed.GetRequiredValue(file)).Run());
    }

    private static Argument<string> Certificate() => new("FILE") { Description = "The certificate.json." };
}
