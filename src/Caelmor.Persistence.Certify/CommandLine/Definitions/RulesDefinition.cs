using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine.Definitions;

/// <summary>How <c>rules</c> is typed.</summary>
internal static class RulesDefinition
{
    public static Command Of(Outlets outlets, SuiteOptions suite)
    {
        var gate = new Option<string>("--gate")
        {
            Description = "Only rules of this gate, such as atomicity.",
            HelpName = "GATE",
        };
        var stage = new Option<string>("--stage")
        {
            Description = "Only rules of this stage, such as 21.1.",
            HelpName = "STAGE",
        };
        var command = new Command("rules", "List the register: every rule and what shows it.")
        {
            gate, stage,
        };
        command.Add(outlets.Json);
        command.SetAction(parsed => (int)new RulesCommand(
            outlets.Of(parsed), suite.Read(parsed), parsed.GetValue(gate), parsed.GetValue(stage)).Run());
        return command;
    }
}
