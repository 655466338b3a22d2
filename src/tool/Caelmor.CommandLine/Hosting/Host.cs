using System.CommandLine;
using Caelmor.ShownTexts;

namespace Caelmor.CommandLine.Hosting;

/// <summary>Hands a tool what it reads from and writes to.</summary>
/// <param name="Screen">Where reports go.</param>
/// <param name="Output">Where answers for machines go, and help.</param>
/// <param name="Errors">Where messages go that are no report.</param>
/// <param name="Input">Where a caller's answers come from.</param>
public record ToolEnvironment(
    Screen Screen, TextWriter Output, TextWriter Errors, TextReader Input);

/// <summary>Runs a command line to its exit code. Nothing comes out of it but words.</summary>
/// <param name="tool">The tool.</param>
/// <param name="here">What it reads from and writes to.</param>
public sealed class Host(CommandLineTool tool, ToolEnvironment here)
{
    /// <param name="arguments">The command line.</param>
    /// <param name="stop">Rings as Ctrl-C does.</param>
    public async Task<ExitCode> RunAsync(string[] arguments, CancellationToken stop = default)
    {
        using var targets = new OutputTargets(here, tool.Json);
        var root = tool.Build(targets);
        TeachingHelp.AddTo(root, tool.Examples);
        var parsed = root.Parse(
            arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            return await InvokeAsync(parsed, stop);
        }
        catch (Exception exception)
        {
            var end = Explain(exception, parsed);
            Tell(end);
            if (end.ExitCode == ExitCode.ToolFault && end != exception
                && parsed.GetValue(tool.Verbose))
            {
                here.Errors.WriteLine(Printable.Of($"{exception}"));
            }

            Answer(targets.Of(parsed), end);
            return end.ExitCode;
        }
    }

    /// <summary>Says why a command was stopped, a line for each message.</summary>
    public void Tell(StopException stop)
    {
        foreach (var message in stop.Messages)
        {
            here.Errors.WriteLine($"{tool.Name}: {Printable.OneLine(message)}");
        }
    }

    private async Task<ExitCode> InvokeAsync(ParseResult parsed, CancellationToken stop)
    {
        if (parsed.Action is not { ClearsParseErrors: true })
        {
            new UsageErrors(tool).StopAt(parsed);
        }

        tool.Check();
        using var interruption = new Interruption();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            interruption.Token, stop);
        var (invocation, ringing) = (
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = here.Output,
                Error = here.Errors,
            },
            either.Token);
        var command = Task.Run(
            () => parsed.InvokeAsync(invocation, ringing), CancellationToken.None);
        return (ExitCode)await (tool.LeavesInterruptedCommands
            ? command.WaitAsync(ringing)
            : command);
    }

    private StopException Explain(Exception exception, ParseResult parsed)
    {
        if (exception is not OperationCanceledException)
        {
            return tool.Stop(exception) ?? new(ExitCode.ToolFault, tool.Failed(exception));
        }

        here.Screen.LeaveBar();
        return new(ExitCode.Interrupted, tool.Interrupted(parsed.CommandResult.Command));
    }

    private void Answer(OutputTarget target, StopException end)
    {
        try
        {
            target.Tell(() => tool.Document(end.ExitCode, end.Messages));
        }
        catch (StopException notRejudgeable)
        {
            Tell(notRejudgeable);
        }
    }
}
