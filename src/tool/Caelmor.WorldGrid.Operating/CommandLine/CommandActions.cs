using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;
using Caelmor.WorldGrid.Operating.Commands;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.CommandLine;

/// <summary>Says what commands do: each works with a context of its own, on the grid that the
/// command line names.</summary>
internal sealed class CommandActions(OperatorsEnvironment here, OutputTargets targets)
{
    // Less than this is done before anybody wonders.
    private const long Long = 32 << 20;

    /// <summary>Says what a command does with a grid.</summary>
    /// <param name="command">The command.</param>
    /// <param name="act">Does it.</param>
    /// <param name="isQuietable">Whether it may print nothing if all is well.</param>
    /// <param name="passes">About how often it goes through all bytes, so that it can be shown how
    /// it gets on; 0 if nobody has to wait for it.</param>
    /// <param name="isEndless">Whether it is asked to go on until it is interrupted.</param>
    public Command Add(
        Command command,
        Func<ParseResult, CommandContext, GridPath, CancellationToken, Task<ExitCode>> act,
        bool isQuietable = false,
        int passes = 0,
        Func<ParseResult, bool>? isEndless = null)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder of the grid.",
        };
        var mirror = new Option<string>("--mirror")
        {
            Description = "The folder of its mirror, if it has one.",
            HelpName = "DIR",
        };
        var quiet = Quiet();
        command.Arguments.Insert(0, folder);
        command.Add(mirror);
        if (isQuietable)
        {
            command.Add(quiet);
        }

        return command.Does((parsed, cancellation) => ShownAsync(
            new(here, targets.Of(parsed), isQuietable && IsQuiet(parsed, quiet, targets)),
            new(parsed.GetRequiredValue(folder), parsed.GetValue(mirror)),
            isEndless?.Invoke(parsed) == true ? 0 : passes,
            (context, grid) => act(parsed, context, grid, cancellation),
            cancellation));
    }

    /// <summary>The option that leaves out what is well.</summary>
    public static Option<bool> Quiet() => new("--quiet")
    {
        Description = "Print nothing if all is well, and else only what is wrong. For cron.",
    };

    /// <summary>Whether it is given, and may be.</summary>
    /// <exception cref="StopException">A machine is to be answered.</exception>
    public static bool IsQuiet(ParseResult parsed, Option<bool> quiet, OutputTargets targets)
    {
        var isQuiet = parsed.GetValue(quiet);
        return isQuiet && targets.Of(parsed).IsForMachines
            ? throw StopException.Misuse(
                "Found --quiet with --json; expected one of them, for a machine is always "
                + "answered with one document. Leave --quiet out.")
            : isQuiet;
    }

    // On standard error, or as a bar: an answer has nothing else in it.
    private static Task<ExitCode> ShownAsync(
        CommandContext context,
        GridPath grid,
        int passes,
        Func<CommandContext, GridPath, Task<ExitCode>> act,
        CancellationToken cancellation)
    {
        var bytes = grid.Bytes * passes;
        if (bytes < Long || context.IsJson || context.IsQuiet)
        {
            return act(context, grid with { Progress = new Stoppable(null, cancellation) });
        }

        return context.Screen.ShowAsync("MiB", tell => Task.Run(
            () => act(context, grid with
            {
                Progress = new Stoppable(new ByteProgress(bytes, tell), cancellation),
            }),
            cancellation));
    }

    // Whoever is interrupted stops at the next bytes, and not when all are read.
    private sealed class Stoppable(IProgress<long>? told, CancellationToken cancellation)
        : IProgress<long>
    {
        public void Report(long value)
        {
            cancellation.ThrowIfCancellationRequested();
            told?.Report(value);
        }
    }
}
