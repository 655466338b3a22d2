using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Commands;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>The commands that say what there is, and whether it is sound. They change nothing.</summary>
internal static class CheckingCommands
{
    public static IEnumerable<Command> All(CommandActions actions) =>
        [List(actions), Verify(actions), Check(actions)];

    private static Command List(CommandActions actions)
    {
        var folder = CommandActions.Folder();
        var quick = new Option<bool>("--quick")
        {
            Description = "Do not verify: read what the files say about themselves, and no more.",
        };
        return actions.Add(
            new("list", "List every epoch: role, time, versions, size, and whether it verifies.")
            {
                folder, quick,
            },
            (parsed, context, cancellation) => new ListCommand(
                context, parsed.GetRequiredValue(folder), parsed.GetValue(quick))
                .RunAsync(cancellation));
    }

    private static Command Verify(CommandActions actions)
    {
        var folder = CommandActions.Folder();
        var epoch = Quantities.MaybeEpoch("EPOCH", "This epoch alone; else all of them.");
        return actions.Add(
            new("verify", "Read every byte of every file, and say what is wrong.")
            {
                folder, epoch,
            },
            (parsed, context, cancellation) => new VerifyFilesCommand(
                context, parsed.GetRequiredValue(folder), parsed.GetValue(epoch))
                .RunAsync(cancellation));
    }

    private static Command Check(CommandActions actions)
    {
        var folder = CommandActions.Folder();
        var backups = Numbers.Whole(
            "--min-backups", "N", "How many backups have to verify. Default: 1.", least: 0);
        var free = Quantities.Size(
            "--min-free", "How much room there has to be. Default: for two more epochs.");
        var age = Quantities.Span(
            "--max-age", "How old the truth may be, such as 12h. Default: any age.");
        var watch = Numbers.Seconds(
            "--watch", "Check again and again, with so many seconds between, until Ctrl-C.");
        return actions.Add(
            new("check", "Say if the store is healthy, check by check. Made for cron.")
            {
                folder, backups, free, age, watch,
            },
            (parsed, context, cancellation) => new CheckCommand(
                context,
                parsed.GetRequiredValue(folder),
                new(parsed.GetValue(backups) ?? 1, parsed.GetValue(free), parsed.GetValue(age)),
                parsed.GetValue(watch) is { } seconds ? TimeSpan.FromSeconds(seconds) : null)
                .RunAsync(cancellation));
    }
}
