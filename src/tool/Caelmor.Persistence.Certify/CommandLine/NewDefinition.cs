using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How an adapter to begin with is asked for.</summary>
internal static class NewDefinition
{
    public static Command Of(Screen screen, SuiteOptions suite)
    {
        var language = new Argument<string>("LANGUAGE")
        {
            Description = $"What it is to be written in: {NewCommand.Languages}.",
        };
        var folder = new Argument<string>("DIR")
        {
            Description = "Where to: an empty folder, or one that is not there yet.",
        };
        var command = new Command(
            "new", "Write something to begin with: it conforms as it is, and yours goes into it.")
        {
            language, folder,
        };
        command.SetAction(parsed => (int)new NewCommand(
            screen,
            suite.ReadSpec(parsed),
            parsed.GetRequiredValue(language),
            parsed.GetRequiredValue(folder)).Run());
        return command;
    }
}
