using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>Tells what <c>caelmor-certify</c> is: all commands, and how it ends.</summary>
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
        var root = Certify(targets);
        foreach (var command in new[]
        {
            SpecCommands.All(targets, _suite),
            ImplementerCommands.All(targets, _suite, Verbose),
            [Moved("crash", "caelmor-truth crash")],
            CertificateCommands.All(targets, _suite),
        }.SelectMany(all => all))
        {
            root.Add(command);
        }

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

    // Certifying is the tool's name, without a command.
    private RootCommand Certify(OutputTargets targets)
    {
        var options = new CertifyOptions();
        var root = new RootCommand(
            "Runs the feature files of a spec against an implementation (by default the canon's, "
            + "against the reference), and says whether it is certified, or which rule it breaks.");
        options.AddTo(root);
        _suite.AddTo(root);
        root.Add(Verbose);
        root.Add(targets.Json);
        return root.Does((parsed, cancellation) => new CertifyCommand(
            targets.Of(parsed), options.Read(parsed, _suite, parsed.GetValue(Verbose)))
            .RunAsync(cancellation));
    }

    // Another tool has it now, whatever stands behind it.
    private Command Moved(string former, string now)
    {
        var command = new Command(former, $"It is '{now}' now.")
        {
            new Argument<string[]>("ANYTHING") { Arity = ArgumentArity.ZeroOrMore },
            Json,
        };
        command.Hidden = true;
        command.TreatUnmatchedTokensAsErrors = false;
        return command.Does(ExitCode (_) => throw StopException.Misuse(
            $"'{former}' is '{now}' now: say that, with the same options."));
    }
}
