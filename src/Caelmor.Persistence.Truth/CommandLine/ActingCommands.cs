using System.CommandLine;
using Caelmor.Persistence.Operating.Commands;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>The commands that are an operator's decisions; they need the store's lock.</summary>
internal static class ActingCommands
{
    public static IEnumerable<Command> All(CommandTree tree) => [Use(tree), Migrate(tree)];

    private static Command Use(CommandTree tree)
    {
        var epoch = Quantities.Epoch("EPOCH", "The epoch that is to be the truth.");
        var folder = CommandTree.Folder();
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
        return tree.WithAction(
            new("use", "Make another epoch the truth. Shows what is lost, and asks.")
            {
                epoch, folder, file, yes, dryRun,
            },
            (parsed, desk, cancellation) => new UseCommand(
                desk,
                new(
                    parsed.GetRequiredValue(folder),
                    parsed.GetRequiredValue(epoch),
                    parsed.GetValue(file),
                    parsed.GetValue(yes),
                    parsed.GetValue(dryRun))).RunAsync(cancellation));
    }

    private static Command Migrate(CommandTree tree)
    {
        var folder = CommandTree.Folder();
        var dryRun = DryRun("Say from what to what, and change nothing.");
        return tree.WithAction(
            new("migrate", "Take the truth in force to the schema versions of this build.")
            {
                folder, dryRun,
            },
            (parsed, desk, cancellation) => new MigrateCommand(
                desk, parsed.GetRequiredValue(folder), parsed.GetValue(dryRun))
                .RunAsync(cancellation));
    }

    private static Option<bool> DryRun(string description) =>
        new("--dry-run") { Description = description };
}
