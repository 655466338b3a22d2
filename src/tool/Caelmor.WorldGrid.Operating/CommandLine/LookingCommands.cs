using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.WorldGrid.Operating.Commands;

namespace Caelmor.WorldGrid.Operating.CommandLine;

/// <summary>The commands that say what there is. They change nothing, and a server may
/// run.</summary>
internal static class LookingCommands
{
    public static IEnumerable<Command> All(CommandActions actions) =>
    [
        actions.Add(
            new("list", "Print the saves, newest first, each with its stamp, time and versions."),
            (_, context, grid, cancellation) =>
                new ListCommand(context, grid).RunAsync(cancellation),
            isQuietable: true),
        actions.Add(
            new("verify", "Read every byte, and print everything that is broken or flagged."),
            (_, context, grid, cancellation) =>
                new VerifyCommand(context, grid).RunAsync(cancellation),
            isQuietable: true,
            passes: 1),
        Check(actions), Where(actions), Map(actions), Salvage(actions), Drill(actions),
    ];

    private static Command Check(CommandActions actions)
    {
        var minimum = Numbers.Whole(
            "--minimum", "N", "How many sound backups there have to be. Default: 1.", least: 0);
        var watch = Numbers.Seconds(
            "--watch", "Check again and again, with so many seconds between, until Ctrl-C.");
        return actions.Add(
            new("check", "Say if the grid is healthy, check by check. Made for cron.")
            {
                minimum, watch,
            },
            (parsed, context, grid, cancellation) => new CheckCommand(
                context,
                grid,
                parsed.GetValue(minimum) ?? 1,
                parsed.GetValue(watch) is { } seconds ? TimeSpan.FromSeconds(seconds) : null)
                .RunAsync(cancellation),
            isQuietable: true,
            passes: 1,
            isEndless: parsed => parsed.GetValue(watch) is not null);
    }

    private static Command Where(CommandActions actions)
    {
        var (x, y) = Positions.Of();
        var region = new Option<bool>("--region")
        {
            Description = "X and Y are those of a region, and its dynamic state is looked for.",
        };
        return actions.Add(
            new("where", "Print where the copies of a chunk lie, or of the state of a region.")
            {
                x, y, region,
            },
            (parsed, context, grid, cancellation) => new WhereCommand(
                context,
                grid,
                parsed.GetValue(x),
                parsed.GetValue(y),
                parsed.GetValue(region)).RunAsync(cancellation));
    }

    private static Command Map(CommandActions actions)
    {
        var name = Out("The name of the two files, without their ends.");
        return actions.Add(
            new("map", "Draw which region is sound, from a backup, regenerated or inactive.")
            {
                name,
            },
            (parsed, context, grid, cancellation) => new MapCommand(
                context, grid, parsed.GetRequiredValue(name)).RunAsync(cancellation),
            passes: 1);
    }

    private static Command Salvage(CommandActions actions)
    {
        var file = Out("The new file. There must be nothing yet.");
        return actions.Add(
            new("salvage", "Read raw files, and write every object that is sound, line by line.")
            {
                file,
            },
            (parsed, context, grid, cancellation) => new SalvageCommand(
                context, grid, parsed.GetRequiredValue(file)).RunAsync(cancellation),
            passes: 1);
    }

    private static Command Drill(CommandActions actions)
    {
        var dir = new Option<string>("--dir")
        {
            Description = "A folder for the copy, which is made; there must be nothing in it.",
            HelpName = "DIR",
            Required = true,
        };
        var with = ActingCommands.With(isRequired: false);
        return actions.Add(
            new("drill", "Try the recovery procedures on a copy, and leave the grid alone.")
            {
                dir, with,
            },
            (parsed, context, grid, cancellation) => new DrillCommand(
                context, grid, parsed.GetRequiredValue(dir), parsed.GetValue(with))
                .RunAsync(cancellation),
            isQuietable: true,
            passes: DrillCommand.Passes);
    }

    private static Option<string> Out(string description) => new("--out")
    {
        Description = description,
        HelpName = "FILE",
        Required = true,
    };
}
