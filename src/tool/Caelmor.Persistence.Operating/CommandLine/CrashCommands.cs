using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Commands;
using Caelmor.Persistence.Operating.Crashes;
using Caelmor.TruthStore.CrashProofs.Processes;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>The commands of the proofs of crashes: the one that tries them, and the process that
/// they kill.</summary>
internal static class CrashCommands
{
    public const string Name = "crash";

    public static IEnumerable<Command> All(CommandActions actions) =>
        [Crash(actions), ToKill(actions)];

    private static Command Crash(CommandActions actions)
    {
        var options = new CrashOptions();
        var command = new Command(
            Name,
            "Prove that no crash loses or half-writes a truth of the file store: simulated disks, "
            + "damaged files, killed processes.");
        options.AddTo(command);
        return actions.AddQuiet(command, (parsed, context, cancellation) =>
            new CrashCommand(context, options.Read(parsed)).RunAsync(cancellation));
    }

    // Nobody but the tool itself types it.
    private static Command ToKill(CommandActions actions)
    {
        var manner = new Option<string>(CrashVictim.Manner) { DefaultValueFactory = _ => "" };
        manner.AcceptOnlyFromAmong(["", .. CrashTarget.Manners]);
        var act = new Argument<string>("ACT");
        act.AcceptOnlyFromAmong([.. CrashTarget.Acts]);
        var folder = new Argument<string>("FOLDER");
        var number = new Argument<long>("NUMBER");
        var command = new Command(CrashVictim.Command, "Act on a store, to be killed.")
        {
            manner, act, folder, number,
        };
        command.Hidden = true;
        return actions.Add(command, async (parsed, _, _) =>
        {
            var target = new CrashTarget(
                parsed.GetRequiredValue(folder), parsed.GetValue(manner) ?? "");
            await target.RunAsync(parsed.GetRequiredValue(act), parsed.GetValue(number));
            return ExitCode.Success;
        });
    }
}
