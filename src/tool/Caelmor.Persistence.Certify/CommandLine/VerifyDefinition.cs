using System.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How <c>verify</c> is typed.</summary>
internal static class VerifyDefinition
{
    public static Command Of(OutputTargets outlets, SuiteOptions suite)
    {
        var file = new Argument<string>("FILE") { Description = "The certificate.json." };
        var key = new Option<string>("--key")
        {
            Description = "Who has to have signed it: a public key (ECDSA P-256, PEM).",
            HelpName = "FILE.pem",
        };
        var command = new Command(
            "verify",
            "Judge a certificate again: every scenario runs on what was answered then, with no "
            + "implementation at hand.")
        {
            file, key,
        };
        command.Add(outlets.Json);
        command.SetAction(async (parsed, cancellation) => (int)await new VerifyCommand(
            outlets.Of(parsed), suite.Read(parsed), suite.IsSpecNamed(parsed), parsed.GetRequiredValue(file), parsed.GetValue(key))
            .RunAsync(cancellation));
        return command;
    }
}
