using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>Tells what <c>caelmor-truth</c> is: all commands with their options, and how it
/// ends.</summary>
internal sealed class OperatorTool(OperatorEnvironment here) : CommandLineTool
{
    public override string Name => "caelmor-truth";

    public override HelpExamples Examples => OperatorExamples.All;

    public override Option<bool> Json { get; } = new("--json")
    {
        Description = "Answer with one JSON document on the standard output, for machines.",
        Recursive = true,
    };

    public override Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show everything, however long; of faults of the tool, the trace.",
        Recursive = true,
    };

    public override RootCommand Build(OutputTargets targets)
    {
        var root = new RootCommand(
            "Looks after a truth store: what is in it, whether it verifies, what differs; and the "
            + "decisions that are an operator's, taken while no server runs, and logged.")
        {
            Json, Verbose,
        };
        var actions = new CommandActions(here, targets, Verbose);
        foreach (var command in new[]
        {
            LookingCommands.All(actions), ActingCommands.All(actions), CrashCommands.All(actions),
        }.SelectMany(all => all))
        {
            root.Add(command);
        }

        return root;
    }

    public override void Check()
    {
        if (!here.IsOutputOpen)
        {
            throw OutputStops.Closed();
        }
    }

    public override StopException? Stop(Exception exception) => base.Stop(exception)
        ?? (exception is TruthStoreException ? StopException.Refusal(exception.Message) : null);

    public override string Interrupted(Command command) => command.Name == CrashCommands.Name
        ? "interrupted; nothing is proven."
        : "interrupted; the truth in force is what it was.";

    public override IEnumerable<string> Failed(Exception fault) =>
    [
        $"the tool itself failed: {fault.GetType().Name}: {fault.Message} This says nothing about "
        + "the store; --verbose shows the trace.",
    ];

    public override string Document(ExitCode exitCode, IReadOnlyList<string> messages) =>
        JsonAnswer.Of(new ErrorAnswer(string.Join(' ', messages), (int)exitCode));
}

/// <summary>Stops a command whose answer nobody can read.</summary>
internal static class OutputStops
{
    /// <summary>Nothing can be told, so nothing is done.</summary>
    public static StopException Closed() => new(
        ExitCode.ToolFault,
        "Found that the standard output is closed; expected it open, for the answer goes there. "
        + "Nothing was done. Send it to /dev/null if nobody is to see it.");

    /// <summary>Something was told, and did not get there.</summary>
    public static StopException Unwritable(string loss) => new(
        ExitCode.ToolFault,
        $"Found that the standard output cannot be written: {loss}. Expected room for the answer. "
        + "What was to be done may have been done: 'caelmor-truth list' tells.");
}
