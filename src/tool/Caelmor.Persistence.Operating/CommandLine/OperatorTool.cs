using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>Tells what <c>caelmor-truth</c> is: all commands with their options, and how it
/// ends.</summary>
internal sealed class OperatorTool(OperatorEnvironment here) : OperatorsTool
{
    public override string Name => "caelmor-truth";

    public override string Telling => "caelmor-truth list";

    public override HelpExamples Examples => OperatorExamples.All;

    public override Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show everything, however long; of faults of the tool, the trace.",
        Recursive = true,
    };

    protected override OperatorsEnvironment Here => here;

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
}
