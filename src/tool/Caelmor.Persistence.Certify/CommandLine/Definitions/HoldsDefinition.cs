using System.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine.Definitions;

/// <summary>How <c>holds</c> is typed.</summary>
internal static class HoldsDefinition
{
    public static Command Of(OutputTargets outlets, SuiteOptions suite)
    {
        var file = new Argument<string>("FILE") { Description = "The certificate.json." };
        var command = new Command(
            "holds", "Say if an old certificate still holds under the canon of today.")
        {
            file,
        };
        command.Add(outlets.Json);
        command.SetAction(parsed => (int)new HoldsCommand(
            outlets.Of(parsed), suite.Read(parsed), suite.IsSpecNamed(parsed), parsed.GetRequiredValue(file)).Run());
        return command;
    }
}
