using System.CommandLine;
using Caelmor.Persistence.Operating.Commands;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>The commands that are an operator's decisions; they need the store's lock.</summary>
internal static class ActingCommands
{
    public static IEnumerable<Command> All(CommandActions actions) =>
        [Use(actions), Migrate(actions), Copy(actions)];

    private static Command Use(CommandActions actions)
    {
        var folder = CommandActions.Folder();
        var epoch = Quantities.Epoch("EPOCH", "The epoch that is to be the truth.");
        var file = new Option<string>("--file")
        {
            Description = "Which file, if several of that epoch were set aside.",
            HelpName = "NAME",
        };
        var yes = new Option<bool>("--yes")
        {
            Description = "Do not ask. For scripts; look at --dry-run before.",
        };
        var dryRun = DryRun("Show what would be lost, and change nothing.");
        return actions.AddQuiet(
            new("use", "Make another epoch the truth. Shows what is lost, and asks.")
            {
                folder, epoch, file, yes, dryRun,
            },
            (parsed, context, cancellation) => new UseCommand(
                context,
                new(
                    parsed.GetRequiredValue(folder),
                    parsed.GetRequiredValue(epoch),
                    parsed.GetValue(file),
                    parsed.GetValue(yes),
                    parsed.GetValue(dryRun))).RunAsync(cancellation));
    }

    private static Command Migrate(CommandActions actions)
    {
        var folder = CommandActions.Folder();
        var dryRun = DryRun("Say from what to what, and change nothing.");
        return actions.AddQuiet(
            new("migrate", "Take the truth in force to the schema versions of this build.")
            {
                folder, dryRun,
            },
            (parsed, context, cancellation) => new MigrateCommand(
                context, parsed.GetRequiredValue(folder), parsed.GetValue(dryRun))
                .RunAsync(cancellation));
    }

    private static Command Copy(CommandActions actions)
    {
        var from = CommandActions.Store(
            "FROM", "The store to copy: a folder, or postgres:CONNECTION.");
        var to = CommandActions.Store(
            "TO", "The store to copy into; it is made if it is not there.");
        return actions.AddQuiet(
            new("copy", "Copy truths from one store into another, of whichever kind, and verify.")
            {
                from, to,
            },
            (parsed, context, cancellation) => new CopyCommand(
                context, parsed.GetRequiredValue(from), parsed.GetRequiredValue(to))
                .RunAsync(cancellation));
    }

    private static Option<bool> DryRun(string description) =>
        new("--dry-run") { Description = description };
}
