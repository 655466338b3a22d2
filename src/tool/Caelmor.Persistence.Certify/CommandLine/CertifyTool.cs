using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.CommandLine.Options;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>Tells what <c>caelmor-certify</c> is: all commands, and how it ends. How each command
/// is typed stands in a definition of its own.</summary>
internal sealed class CertifyTool : CommandLineTool
{
    /// <summary>What callers type.</summary>
    public const string ToolName = "caelmor-certify";

    private readonly SuiteOptions _suite = new();

    public override string Name => ToolName;

    public override HelpExamples Examples => CertifyExamples.All;

    public override bool StartsSmall => true;

    // Scenarios that hang are not waited for.
    public override bool LeavesInterruptedCommands => true;

    public override Option<bool> Json { get; } = new("--json")
    {
        Description = "Answer with one JSON document on standard output, for machines "
            + "(docs/answers.schema.json); the report goes to standard error.",
    };

    public override Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show every case, those that failed in full; of faults, the trace.",
        Recursive = true,
    };

    public override RootCommand Build(OutputTargets targets)
    {
        var root = CertifyDefinition.Of(targets, _suite, Verbose);
        root.Add(RulesDefinition.Of(targets, _suite));
        root.Add(ExplainDefinition.Of(targets.Screen, _suite));
        root.Add(MutantsDefinition.Of(targets, _suite));
        root.Add(DriftDefinition.Of(targets.Screen, _suite));
        root.Add(PlanDefinition.Of(targets.Screen));
        root.Add(SiteDefinition.Of(targets.Screen, _suite));
        root.Add(LockDefinition.Of(targets.Screen, _suite));
        root.Add(NewDefinition.Of(targets.Screen, _suite));
        root.Add(SmokeDefinition.Of(targets.Screen, Verbose));
        root.Add(ServeDefinition.Of());
        root.Add(HoldStoreDefinition.Of());
        root.Add(MovedDefinition.Of("crash", "caelmor-truth crash", Json));
        root.Add(VerifyDefinition.Of(targets, _suite));
        root.Add(ValidityDefinition.Of(targets, _suite));
        return root;
    }

    public override bool IsUsed(Command command, Option option) =>
        SuiteOptions.IsUsed(command, option);

    public override string Interrupted(Command command) => "interrupted; nothing is certified.";

    public override IEnumerable<string> Failed(Exception fault) =>
    [
        $"the certifier itself failed: {fault.GetType().Name}: {fault.Message}",
        "this says nothing about the implementation; --verbose shows the trace.",
    ];

    public override string Document(ExitCode exitCode, IReadOnlyList<string> messages) =>
        AnswerFile.Write(new StoppedAnswer((int)exitCode, [.. messages]));
}
