using System.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Outputs;

namespace Caelmor.CommandLine.Operating;

/// <summary>What a tool for operators has around it: where it writes, whom it asks, whose hand it
/// is.</summary>
/// <param name="Screen">Where reports go.</param>
/// <param name="Output">Where answers for machines go, and help.</param>
/// <param name="Errors">Where messages go that are no report.</param>
/// <param name="Input">Where an operator's answers come from.</param>
public record OperatorsEnvironment(
    Screen Screen, TextWriter Output, TextWriter Errors, TextReader Input)
    : ToolEnvironment(Screen, Output, Errors, Input)
{
    /// <summary>Whether the caller left the standard output open.</summary>
    public bool IsOutputOpen { get; init; } = true;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The user name that goes into the log of decisions.</summary>
    public string Operator { get; init; } = Environment.UserName;
}

/// <summary>A tool for those who look after something: a command answers people with a report, and
/// machines with one document.</summary>
public abstract class OperatorsTool : CommandLineTool
{
    /// <summary>What it has around it.</summary>
    protected abstract OperatorsEnvironment Here { get; }

    /// <summary>The command that tells whether something was done, such as
    /// <c>caelmor-truth list</c>.</summary>
    public abstract string Telling { get; }

    /// <inheritdoc/>
    public override Option<bool> Json { get; } = new("--json")
    {
        Description = "Answer with one JSON document on the standard output, for machines.",
        Recursive = true,
    };

    /// <inheritdoc/>
    public override void Check()
    {
        if (!Here.IsOutputOpen)
        {
            throw new StopException(
                ExitCode.ToolFault,
                "Found that the standard output is closed; expected it open, for the answer goes "
                + "there. Nothing was done. Send it to /dev/null if nobody is to see it.");
        }
    }

    /// <inheritdoc/>
    public override string Document(ExitCode exitCode, IReadOnlyList<string> messages) =>
        JsonAnswer.Of(new ErrorAnswer(string.Join(' ', messages), (int)exitCode));

    /// <summary>Runs the tool on the standard streams of this process.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="tool">Makes it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        string[] arguments, Func<OperatorsEnvironment, OperatorsTool> tool)
    {
        var streams = StandardStreams.OfThisProcess;
        using var input = new StreamReader(streams.Input);
        var screen = Screen.OfThisProcess();
        var here = new OperatorsEnvironment(screen, streams.Output, streams.Errors, input)
        {
            IsOutputOpen = streams.IsOutputOpen,
        };
        var made = tool(here);
        if (streams.IsOutputOpen)
        {
            streams.WhenLost = loss => throw made.Unwritable(loss);
        }

        var host = new Host(made, here);
        try
        {
            var exitCode = await host.RunAsync(arguments);
            screen.Dispose();
            return (int)exitCode;
        }
        catch (StopException late)
        {
            // The last words of the screen.
            host.Tell(late);
            return (int)late.ExitCode;
        }
    }

    // Something was told, and did not get there.
    private StopException Unwritable(string loss) => new(
        ExitCode.ToolFault,
        $"Found that the standard output cannot be written: {loss}. Expected room for the answer. "
        + $"What was to be done may have been done: '{Telling}' tells.");
}
