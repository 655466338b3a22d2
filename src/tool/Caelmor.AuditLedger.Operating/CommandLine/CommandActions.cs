using System.CommandLine;
using Caelmor.AuditLedger.Operating.Commands;
using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;

namespace Caelmor.AuditLedger.Operating.CommandLine;

/// <summary>Says what commands do: each works with a context of its own, on the ledger that the
/// command line names.</summary>
internal sealed class CommandActions(OperatorsEnvironment here, OutputTargets targets)
{
    /// <summary>Says what a command does with a ledger.</summary>
    public Command Add(
        Command command,
        Func<ParseResult, CommandContext, LedgerPath, CancellationToken, Task<ExitCode>> act,
        bool isQuietable = false)
    {
        var events = new Argument<string>("DIR")
        {
            Description = "The folder of the ledger.",
        };
        var snapshots = new Option<string>("--snapshots")
        {
            Description = "The folder of the snapshots, if it is another one.",
            HelpName = "DIR",
        };
        var quiet = new Option<bool>("--quiet")
        {
            Description = "Print nothing if all is well, and else only what is wrong. For cron.",
        };
        command.Arguments.Insert(0, events);
        command.Add(snapshots);
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
                    new(parsed.GetRequiredValue(events), parsed.GetValue(snapshots)),
                    cancellation);
        });
    }
}
