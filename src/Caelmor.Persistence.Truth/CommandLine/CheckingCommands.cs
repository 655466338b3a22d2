using System.CommandLine;
using Caelmor.Persistence.Operating.Commands;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>The commands that say what there is, and whether it is sound. They change nothing.</summary>
internal static class CheckingCommands
{
    public static IEnumerable<Command> All(CommandTree tree) =>
        [List(tree), Verify(tree), Check(tree)];

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
}
