using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Crashes;
using Caelmor.Persistence.CrashProofs.Calls;

namespace Caelmor.Persistence.Certify.CommandLine.Definitions;

/// <summary>How <c>crash-victim</c> is typed: nobody but the certifier does, to kill it.</summary>
internal static class CrashVictimDefinition
{
    public static Command Of()
    {
        var manner = new Option<string>(CrashVictim.Manner) { DefaultValueFactory = _ => "" };
        manner.AcceptOnlyFromAmong(["", .. Victim.Manners]);
        var act = new Argument<string>("ACT");
        act.AcceptOnlyFromAmong([.. Victim.Acts]);
        var folder = new Argument<string>("FOLDER");
        var number = new Argument<long>("NUMBER");
        var command = new Command(CrashVictim.Command, "Act on a store, to be killed.")
        {
            manner, act, folder, number,
        };
        command.Hidden = true;
        command.SetAction(async (parsed, _) => (int)await new CrashVictimCommand(
            new(parsed.GetRequiredValue(folder), parsed.GetValue(manner) ?? ""),
            parsed.GetRequiredValue(act),
            parsed.GetValue(number)).RunAsync());
        return command;
    }
}
