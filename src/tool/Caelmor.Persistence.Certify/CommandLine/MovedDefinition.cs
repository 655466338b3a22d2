using System.CommandLine;
using Caelmor.CommandLine;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>Says of a command that another tool has it now, whatever stands behind it.</summary>
internal static class MovedDefinition
{
    public static Command Of(string former, string now, Option<bool> json)
    {
        var command = new Command(former, $"It is '{now}' now.")
        {
            new Argument<string[]>("ANYTHING") { Arity = ArgumentArity.ZeroOrMore },
            json,
        };
        command.Hidden = true;
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(int (_) => throw StopException.Misuse(
            $"'{former}' is '{now}' now: say that, with the same options."));
        return command;
    }
}
