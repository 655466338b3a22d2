using System.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How <c>validity</c> is typed.</summary>
internal static class ValidityDefinition
{
    public static Command Of(OutputTargets outlets, SuiteOptions suite)
    {
        var file = new Argument<string>("FILE") { Description = "The certificate.json." };
        var command = new Command(
            "validity", "Say whether an old certificate still holds under its spec of today.")
        {
            file,
        };
        command.Aliases.Add("holds");
        command.Add(outlets.Json);
        command.SetAction(parsed => (int)new ValidityCommand(
            outlets.Of(parsed),
            suite.Read(parsed),
            suite.IsSpecNamed(parsed),
            parsed.GetRequiredValue(file)).Run());
        return command;
    }
}
