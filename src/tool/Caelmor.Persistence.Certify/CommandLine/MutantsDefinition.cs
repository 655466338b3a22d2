using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How <c>mutants</c> is typed.</summary>
internal static class MutantsDefinition
{
    public static Command Of(OutputTargets outlets, SuiteOptions suite)
    {
        var defaults = new KillMatrixOptions();
        var name = new Argument<string?>("NAME")
        {
            Description = "Try this mutant alone.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var jobs = Numbers.Whole(
            "--jobs", "N", "How many mutants run side by side. Default: one per processor.", 1);
        var timeout = Numbers.Seconds(
            "--timeout", "How long an answer may take before it counts as hung. Default: 2; 120 for stores.");
        var command = new Command(
            "mutants", "Try all mutants and show which scenario catches which: the kill matrix.")
        {
            name, jobs, timeout,
        };
        command.Add(outlets.Json);
        command.SetAction(async (parsed, cancellation) => (int)await new MutantsCommand(
            outlets.Of(parsed), new(
            suite.Read(parsed),
            parsed.GetValue(name),
            parsed.GetValue(jobs) ?? defaults.Jobs,
            parsed.GetValue(timeout) is { } seconds
                ? TimeSpan.FromSeconds(seconds)
                : suite.ReadSpec(parsed).TimeLimitOfMutants)).RunAsync(cancellation));
        return command;
    }
}
