using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Operating.Commands;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>Says what commands do: each works with a context of its own.</summary>
internal sealed class CommandActions(
    OperatorEnvironment here, OutputTargets targets, Option<bool> verbose)
{
    /// <summary>The argument that nearly every command takes.</summary>
    public static Argument<string> Folder() => new("DIR")
    {
        Description = "The folder of the truth store.",
    };

    /// <summary>Says what a command does.</summary>
    public Command Add(
        Command command,
        Func<ParseResult, CommandContext, CancellationToken, Task<ExitCode>> act) =>
        command.Does((parsed, cancellation) => act(
            parsed, new(here, targets.Of(parsed), parsed.GetValue(verbose)), cancellation));
}
