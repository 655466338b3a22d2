using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How <c>explain</c> is typed.</summary>
internal static class ExplainDefinition
{
    public static Command Of(Screen screen, SuiteOptions suite)
    {
        var id = new Argument<string>("ID")
        {
            Description = "The number of the rule, such as 21.1-6.4.",
        };
        var command = new Command("explain", "Tell one rule: its words, scenarios and mutants.")
        {
            id,
        };
        command.SetAction(parsed => (int)new ExplainCommand(
            screen, suite.Read(parsed), parsed.GetRequiredValue(id)).Run());
        return command;
    }
}
