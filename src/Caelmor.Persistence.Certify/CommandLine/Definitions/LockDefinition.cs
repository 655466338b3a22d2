using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.CommandLine.Definitions;

/// <summary>How <c>lock</c> is typed.</summary>
internal static class LockDefinition
{
    public static Command Of(Screen screen)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder of the feature files. Default: features.",
            DefaultValueFactory = _ => "features",
        };
        var command = new Command(
            "lock", "Hold the feature files of a new version of the canon fast, in canon.json.")
        {
            folder,
        };
        command.SetAction(parsed =>
            (int)new LockCommand(screen, parsed.GetRequiredValue(folder)).Run());
        return command;
    }
}
