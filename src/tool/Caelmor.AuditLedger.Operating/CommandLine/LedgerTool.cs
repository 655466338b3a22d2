using System.CommandLine;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;

namespace Caelmor.AuditLedger.Operating.CommandLine;

/// <summary>Tells what <c>caelmor-ledger</c> is: all commands with their options, and how it
/// ends.</summary>
internal sealed class LedgerTool(LedgerEnvironment here) : CommandLineTool
{
    public override string Name => "caelmor-ledger";

    public override HelpExamples Examples => LedgerExamples.All;

    public override Option<bool> Json { get; } = new("--json")
    {
        Description = "Answer with one JSON document on the standard output, for machines.",
        Recursive = true,
    };

    public override Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Of faults of the tool, show the trace.",
        Recursive = true,
    };

    public override RootCommand Build(OutputTargets targets)
    {
        var root = new RootCommand(
            "Looks after an audit ledger: whether every byte is as it was acknowledged, what is in "
            + "it, and the decisions that are an operator's, taken while no server runs, and logged.")
        {
            Json, Verbose,
        };
        var actions = new CommandActions(here, targets);
        foreach (var command in LookingCommands.All(actions)
            .Concat(ActingCommands.All(actions)).Concat(ProveCommands.All(here, targets)))
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

    public override string Interrupted(Command command) =>
        "interrupted; what was acknowledged is what it was.";

    public override IEnumerable<string> Failed(Exception fault) =>
    [
        $"the tool itself failed: {fault.GetType().Name}: {fault.Message} This says nothing about "
        + "the ledger; --verbose shows the trace.",
    ];

    public override string Document(ExitCode exitCode, IReadOnlyList<string> messages) =>
        JsonDocumentText.Of(new ErrorAnswer(string.Join(' ', messages), (int)exitCode));
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
        + "What was to be done may have been done: 'caelmor-ledger check' tells.");
}
