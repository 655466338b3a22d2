using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.WorldGrid.Operating.Commands;

namespace Caelmor.WorldGrid.Operating.CommandLine;

/// <summary>The command of the proofs, and that of the process that they kill.</summary>
internal static class ProveCommands
{
    private static readonly string[] Sorts = ["states", "damage", "calls", "moments"];

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    public static IEnumerable<Command> All(OperatorsEnvironment here, OutputTargets targets) =>
        [Prove(here, targets), ToKill()];

    private static Command Prove(OperatorsEnvironment here, OutputTargets targets)
    {
        var dir = new Option<string>("--dir")
        {
            Description = "Write files below this folder. Default: where temporary files are.",
            HelpName = "DIR",
        };
        var only = new Option<string[]>("--only")
        {
            Description = "Try only states, damage, calls or moments; may be given several times.",
            HelpName = "SORT",
            Arity = ArgumentArity.OneOrMore,
        };
        only.AcceptOnlyFromAmong(Sorts);
        var minutes = Numbers.Minutes(
            "--minutes", "How long to kill at random moments. Default: 10 seconds.");
        var each = Numbers.Whole(
            "--each", "N", "Try one of so many bytes and refusals. Default: all.", least: 1);
        var mutant = new Option<string>("--mutant")
        {
            Description = "Kill a process that is wrong on purpose, hasty, and see proofs fail.",
            HelpName = "NAME",
        };
        mutant.AcceptOnlyFromAmong("hasty");
        var quiet = CommandActions.Quiet();
        var command = new Command(
            "prove",
            "Prove that no crash and no damage makes a wrong tile, or anything unsaid.")
        {
            dir, only, minutes, each, mutant, quiet,
        };
        return command.Does((parsed, cancellation) => new ProveCommand(
            new(here, targets.Of(parsed), CommandActions.IsQuiet(parsed, quiet, targets)),
            parsed.GetValue(dir) ?? Path.GetTempPath(),
            [.. (parsed.GetValue(only) ?? []).Select(SortOf)])
        {
            Killing = parsed.GetValue(minutes) is { } some ? TimeSpan.FromMinutes(some) : Usual,
            Each = parsed.GetValue(each) ?? 1,
            IsHasty = parsed.GetValue(mutant) is not null,
        }.RunAsync(cancellation));
    }

    // Nobody but the tool itself types it.
    private static Command ToKill()
    {
        var hasty = new Option<bool>(ProveCommand.Hasty);
        var folder = new Argument<string>("FOLDER");
        var count = new Argument<long>("COUNT");
        var command = new Command(ProveCommand.Victim, "Save a grid, to be killed.")
        {
            hasty, folder, count,
        };
        command.Hidden = true;
        return command.Does((parsed, _) => ProveCommand.BeVictimAsync(
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(count),
            parsed.GetValue(hasty)));
    }

    private static ProofSort SortOf(string name) => Enum.Parse<ProofSort>(name, ignoreCase: true);
}
