using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How <c>drift</c> is typed.</summary>
internal static class DriftDefinition
{
    public static Command Of(Screen screen, SuiteOptions suite)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder with the documents that the rules of the spec were made of, "
                + "such as stage-21.1.md.",
        };
        var command = new Command(
            "drift", "Compare the designers' documents with the register, sentence by sentence.")
        {
            folder,
        };
        command.SetAction(parsed => (int)new DriftCommand(
            screen, suite.Read(parsed), parsed.GetRequiredValue(folder)).Run());
        return command;
    }
}
