using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.CommandLine.Definitions;

/// <summary>How <c>drift</c> is typed.</summary>
internal static class DriftDefinition
{
    public static Command Of(Screen screen, SuiteOptions suite)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder with the stage documents, such as stage-21.1.md.",
        };
        var command = new Command(
            "drift", "Compare the designers' documents with the register, sentence by sentence.")
        {
            folder,
        };
        command.SetAction(parsed => (int)new DriftCommand(
            screen, suite.ReadCanon(parsed), parsed.GetRequiredValue(folder)).Run());
        return command;
    }
}
