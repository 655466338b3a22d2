using System.CommandLine;
using Caelmor.Persistence.Operating.Commands;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>The commands that say what is in the files. They change nothing.</summary>
internal static class LookingCommands
{
    public static IEnumerable<Command> All(CommandActions actions) => [Diff(actions), Salvage(actions)];

    private static Command Diff(CommandActions actions)
    {
        var from = Quantities.Epoch("A", "The epoch to begin with.");
        var to = Quantities.Epoch("B", "The epoch to compare it with.");
        var folder = CommandActions.Folder();
        return actions.Add(
            new("diff", "Say what was added, changed and removed from epoch A to epoch B.")
            {
                from, to, folder,
            },
            (parsed, context, cancellation) => new DiffCommand(
                context,
                parsed.GetRequiredValue(folder),
                parsed.GetRequiredValue(from),
                parsed.GetRequiredValue(to)).RunAsync(cancellation));
    }

    private static Command Salvage(CommandActions actions)
    {
        var place = new Argument<string>("FILE|DIR")
        {
            Description = "A file, or a store: then every file of it that fails its check.",
        };
        var export = new Option<string>("--out")
        {
            Description = "Write what was read to this new file, as JSON.",
            HelpName = "FILE",
        };
        return actions.Add(
            new("salvage", "Say what can still be read of a broken file. It makes no truth of it.")
            {
                place, export,
            },
            (parsed, context, cancellation) => new SalvageCommand(
                context, parsed.GetRequiredValue(place), parsed.GetValue(export))
                .RunAsync(cancellation));
    }
}
