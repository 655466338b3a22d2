using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;
using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Faults;

namespace Caelmor.WorldGrid.Operating.CommandLine;

/// <summary>Tells what <c>caelmor-grid</c> is: all commands with their options, and how it
/// ends.</summary>
internal sealed class GridTool(OperatorsEnvironment here) : OperatorsTool
{
    public override string Name => "caelmor-grid";

    public override string Telling => "caelmor-grid list";

    public override HelpExamples Examples => GridExamples.All;

    public override Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Of faults of the tool, show the trace.",
        Recursive = true,
    };

    protected override OperatorsEnvironment Here => here;

    public override RootCommand Build(OutputTargets targets)
    {
        var root = new RootCommand(
            "Looks after a world grid: which saves there are, whether every byte is as it was "
            + "written, what is lost and what is not, and the decisions that are an operator's, "
            + "taken while no server runs.")
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

    public override StopException? Stop(Exception exception) => base.Stop(exception)
        ?? (exception is GridRefusedException or StorageException || DiskFailure.Is(exception)
            ? StopException.Refusal(exception.Message)
            : null);

    public override string Interrupted(Command command) =>
        "interrupted; the save in force is what it was, or what it was to become.";

    public override IEnumerable<string> Failed(Exception fault) =>
    [
        $"the tool itself failed: {fault.GetType().Name}: {fault.Message} This says nothing about "
        + "the grid; --verbose shows the trace.",
    ];
}
