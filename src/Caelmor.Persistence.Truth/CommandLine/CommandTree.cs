using System.CommandLine;
using Caelmor.Persistence.Operating.Commands;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>All commands with their options.</summary>
internal sealed class CommandTree(Surroundings here)
{
    /// <summary>Answers for machines.</summary>
    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Answer with one JSON document on the standard output, for machines.",
        Recursive = true,
    };

    /// <summary>Shows everything; of faults, the trace.</summary>
    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show everything, however long; of faults of the tool, the trace.",
        Recursive = true,
    };

    public RootCommand Build()
    {
        var root = new RootCommand(
            "Looks after a truth store: what is in it, whether it verifies, what differs; and the "
            + "decisions that are an operator's, taken while no server runs, and logged.")
        {
            Json, Verbose,
        };
        foreach (var command in new[]
        {
            CheckingCommands.All(this), LookingCommands.All(this), ActingCommands.All(this),
        }.SelectMany(all => all))
        {
            root.Add(command);
        }

        TeachingHelp.AddTo(root);
        return root;
    }

    /// <summary>The argument that every command takes.</summary>
    public static Argument<string> Folder() => new("DIR")
    {
        Description = "The folder of the truth store.",
    };

    /// <summary>Says what a command does.</summary>
    public Command WithAction(
        Command command, Func<ParseResult, Desk, CancellationToken, Task<ExitCode>> act)
    {
        command.SetAction(async (parsed, cancellation) => (int)await act(
            parsed,
            new(here, parsed.GetValue(Json), parsed.GetValue(Verbose)),
            cancellation));
        return command;
    }
}
