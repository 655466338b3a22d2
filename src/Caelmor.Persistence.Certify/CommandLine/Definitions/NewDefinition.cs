using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Starters;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.CommandLine.Definitions;

/// <summary>How an adapter to begin with is asked for.</summary>
internal static class NewDefinition
{
    public static Command Of(Screen screen)
    {
        var language = new Argument<string>("LANGUAGE")
        {
            Description = $"What the adapter is to be written in: {Starter.Choice}.",
        };
        var folder = new Argument<string>("DIR")
        {
            Description = "Where to: an empty folder, or one that is not there yet.",
        };
        var command = new Command(
            "new", "Write an adapter to begin with: it conforms as it is, and yours goes into it.")
        {
            language, folder,
        };
        command.SetAction(parsed => (int)new NewCommand(
            screen, parsed.GetRequiredValue(language), parsed.GetRequiredValue(folder)).Run());
        return command;
    }
}
