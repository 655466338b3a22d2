using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Commands;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>The commands that say what there is, whether it is sound, and what is in it. They
/// change nothing.</summary>
internal static class LookingCommands
{
    public static IEnumerable<Command> All(CommandActions actions) =>
        [List(actions), Verify(actions), Check(actions), Diff(actions), Salvage(actions)];

    private static Command List(CommandActions actions)
    {
        var folder = CommandActions.Folder();
        var quick = new Option<bool>("--quick")
        {
            Description = "Do not verify: read what the files say about themselves, and no more.",
        };
        return actions.AddQuiet(
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
        return actions.AddQuiet(
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
        return actions.AddQuiet(
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

    private static Command Diff(CommandActions actions)
    {
        var folder = CommandActions.Folder();
        var from = Quantities.Epoch("A", "The epoch to begin with.");
        var to = Quantities.Epoch("B", "The epoch to compare it with.");
        return actions.Add(
            new("diff", "Say what was added, changed and removed from epoch A to epoch B.")
            {
                folder, from, to,
            },
            (parsed, context, cancellation) => new DiffCommand(
                context,
                parsed.GetRequiredValue(folder),
                parsed.GetRequiredValue(from),
                parsed.GetRequiredValue(to)).RunAsync(cancellation));
    }

    private static Command Salvage(CommandActions actions)
    {
        var place = CommandActions.Store(
            "FILE|DIR", "A file, or a store: then every file of it that fails its check.");
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
