using System.CommandLine;
using Caelmor.Persistence.Certify.CommandLine;
using Caelmor.Persistence.Operating.Commands;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>The commands that change nothing; a server may run meanwhile.</summary>
internal static class LookingCommands
{
    public static IEnumerable<Command> All(CommandTree tree) =>
        [List(tree), Verify(tree), Check(tree), Diff(tree), Salvage(tree)];

    private static Command List(CommandTree tree)
    {
        var folder = CommandTree.Folder();
        var quick = new Option<bool>("--quick")
        {
            Description = "Do not verify: read what the files say about themselves, and no more.",
        };
        return tree.WithAction(
            new("list", "List every epoch: role, time, versions, size, and whether it verifies.")
            {
                folder, quick,
            },
            (parsed, desk, cancellation) => new ListCommand(
                desk, parsed.GetRequiredValue(folder), parsed.GetValue(quick))
                .RunAsync(cancellation));
    }

    private static Command Verify(CommandTree tree)
    {
        var folder = CommandTree.Folder();
        var epoch = Quantities.MaybeEpoch("EPOCH", "This epoch alone; else all of them.");
        return tree.WithAction(
            new("verify", "Read every byte of every file, and say what is wrong.")
            {
                folder, epoch,
            },
            (parsed, desk, cancellation) => new VerifyCommand(
                desk, parsed.GetRequiredValue(folder), parsed.GetValue(epoch))
                .RunAsync(cancellation));
    }

    private static Command Check(CommandTree tree)
    {
        var folder = CommandTree.Folder();
        var backups = Numbers.Whole(
            "--min-backups", "N", "How many backups have to verify. Default: 1.", least: 0);
        var free = Quantities.Size(
            "--min-free", "How much room there has to be. Default: for two more epochs.");
        var age = Quantities.Span(
            "--max-age", "How old the truth may be, such as 12h. Default: any age.");
        var watch = Numbers.Seconds(
            "--watch", "Check again and again, with so many seconds between, until Ctrl-C.");
        return tree.WithAction(
            new("check", "Say if the store is healthy, check by check. Made for cron.")
            {
                folder, backups, free, age, watch,
            },
            (parsed, desk, cancellation) => new CheckCommand(
                desk,
                parsed.GetRequiredValue(folder),
                new(parsed.GetValue(backups) ?? 1, parsed.GetValue(free), parsed.GetValue(age)),
                parsed.GetValue(watch) is { } seconds ? TimeSpan.FromSeconds(seconds) : null)
                .RunAsync(cancellation));
    }

    private static Command Diff(CommandTree tree)
    {
        var from = Quantities.Epoch("A", "The epoch to begin with.");
        var to = Quantities.Epoch("B", "The epoch to compare it with.");
        var folder = CommandTree.Folder();
        return tree.WithAction(
            new("diff", "Say what was added, changed and removed from epoch A to epoch B.")
            {
                from, to, folder,
            },
            (parsed, desk, cancellation) => new DiffCommand(
                desk,
                parsed.GetRequiredValue(folder),
                parsed.GetRequiredValue(from),
                parsed.GetRequiredValue(to)).RunAsync(cancellation));
    }

    private static Command Salvage(CommandTree tree)
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
        return tree.WithAction(
            new("salvage", "Say what can still be read of a broken file. It makes no truth of it.")
            {
                place, export,
            },
            (parsed, desk, cancellation) => new SalvageCommand(
                desk, parsed.GetRequiredValue(place), parsed.GetValue(export))
                .RunAsync(cancellation));
    }
}
