using System.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;

namespace Caelmor.AuditLedger.Operating.CommandLine;

/// <summary>Tells what <c>caelmor-ledger</c> is: all commands with their options, and how it
/// ends.</summary>
internal sealed class LedgerTool(OperatorsEnvironment here) : OperatorsTool
{
    public override string Name => "caelmor-ledger";

    public override string Telling => "caelmor-ledger check";

    public override HelpExamples Examples => LedgerExamples.All;

    public override Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Of faults of the tool, show the trace.",
        Recursive = true,
    };

    protected override OperatorsEnvironment Here => here;

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
            .Concat(ActingCommands.All(actions))
            .Concat(DatabaseCommands.All(here, targets)).Concat(ProveCommands.All(here, targets)))
        {
            root.Add(command);
        }

        return root;
    }

    public override string Interrupted(Command command) =>
        "interrupted; what was acknowledged is what it was.";

    public override IEnumerable<string> Failed(Exception fault) =>
    [
        $"the tool itself failed: {fault.GetType().Name}: {fault.Message} This says nothing about "
        + "the ledger; --verbose shows the trace.",
    ];
}
