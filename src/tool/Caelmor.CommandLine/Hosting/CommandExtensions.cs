using System.CommandLine;

namespace Caelmor.CommandLine.Hosting;

/// <summary>Says what commands do, in words of exit codes.</summary>
public static class CommandExtensions
{
    /// <summary>Says what a command does at once.</summary>
    public static TCommand Does<TCommand>(this TCommand command, Func<ParseResult, ExitCode> act)
        where TCommand : Command
    {
        command.SetAction(parsed => (int)act(parsed));
        return command;
    }

    /// <summary>Says what a command does that may take long.</summary>
    public static TCommand Does<TCommand>(
        this TCommand command, Func<ParseResult, CancellationToken, Task<ExitCode>> act)
        where TCommand : Command
    {
        command.SetAction(async (parsed, cancellation) => (int)await act(parsed, cancellation));
        return command;
    }
}
