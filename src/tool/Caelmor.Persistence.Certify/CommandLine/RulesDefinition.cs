using System.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How <c>rules</c> is typed.</summary>
internal static class RulesDefinition
{
    public static Command Of(OutputTargets outlets, SuiteOptions suite)
    {
        var group = new Option<string>("--group", "--gate")
        {
            Description = "Only rules of this group: a gate of the canon, such as atomicity.",
            HelpName = "NAME",
        };
        var document = new Option<string>("--document", "--stage")
        {
            Description = "Only rules of this document: a stage of the canon, such as 21.1.",
            HelpName = "NAME",
        };
        var command = new Command("rules", "List the register: every rule and what shows it.")
        {
            group, document,
        };
        command.Add(outlets.Json);
        command.SetAction(parsed => (int)new RulesCommand(
            outlets.Of(parsed), suite.Read(parsed), parsed.GetValue(group), parsed.GetValue(document)).Run());
        return command;
    }
}
