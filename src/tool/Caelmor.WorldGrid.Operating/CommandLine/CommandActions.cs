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
    /// <summary>Says what a command does with a grid.</summary>
    public Command Add(
        Command command,
        Func<ParseResult, CommandContext, GridPath, CancellationToken, Task<ExitCode>> act,
        bool isQuietable = false)
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
        var quiet = new Option<bool>("--quiet")
        {
            Description = "Print nothing if all is well, and else only what is wrong. For cron.",
        };
        command.Arguments.Insert(0, folder);
        command.Add(mirror);
        if (isQuietable)
        {
            command.Add(quiet);
        }

        return command.Does((parsed, cancellation) =>
        {
            var (target, isQuiet) = (targets.Of(parsed), isQuietable && parsed.GetValue(quiet));
            return isQuiet && target.IsForMachines
                ? throw StopException.Misuse(
                    "Found --quiet with --json; expected one of them, for a machine is always "
                    + "answered with one document. Leave --quiet out.")
                : act(
                    parsed,
                    new(here, target, isQuiet),
                    new(parsed.GetRequiredValue(folder), parsed.GetValue(mirror)),
                    cancellation);
        });
    }
}
