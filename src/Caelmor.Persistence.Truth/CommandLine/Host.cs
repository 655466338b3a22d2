using System.CommandLine;
using Caelmor.Persistence.FileStore;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>Runs a command line to its exit code. Nothing comes out of it but words.</summary>
internal sealed class Host(Surroundings here)
{
    public const string Tool = "caelmor-truth";

    /// <param name="arguments">The command line.</param>
    /// <param name="stop">Rings as Ctrl-C does.</param>
    public async Task<ExitCode> RunAsync(string[] arguments, CancellationToken stop = default)
    {
        var tree = new CommandTree(here);
        var parsed = tree.Build().Parse(
            arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            return await InvokeAsync(parsed, stop);
        }
        catch (Exception end)
        {
            var (exitCode, message) = Explain(end);
            here.Errors.WriteLine($"{Tool}: {message}");
            if (exitCode == ExitCode.ToolFault && parsed.GetValue(tree.Verbose))
            {
                here.Errors.WriteLine(end);
            }

            if (parsed.GetValue(tree.Json))
            {
                Answer(new(message, (int)exitCode));
            }

            return exitCode;
        }
    }

    private void Answer(ErrorAnswer answer)
    {
        try
        {
            JsonAnswer.Write(here.Output, answer);
        }
        catch (StopException unheard)
        {
            here.Errors.WriteLine($"{Tool}: {unheard.Message}");
        }
    }

    private async Task<ExitCode> InvokeAsync(ParseResult parsed, CancellationToken stop)
    {
        if (parsed.Action is not { ClearsParseErrors: true })
        {
            Misuse.StopAt(parsed);
        }

        (here.Output as Outlet)?.DemandOpen();
        using var interruption = new Interruption();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            interruption.Token, stop);
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = here.Output,
        };

        // An act that has begun is brought to its end one way or the other; nothing is abandoned.
        return (ExitCode)await parsed.InvokeAsync(invocation, either.Token);
    }

    private (ExitCode ExitCode, string Message) Explain(Exception end)
    {
        switch (end)
        {
            case StopException stop:
                return (stop.ExitCode, stop.Message);
            case TruthStoreException refused:
                return (ExitCode.Rejected, refused.Message);
            case OperationCanceledException:
                here.Screen.LeaveBar();
                return (ExitCode.Interrupted, "interrupted; the truth in force is what it was.");
            default:
                return (
                    ExitCode.ToolFault,
                    $"the tool itself failed: {end.GetType().Name}: {end.Message} This says "
                    + "nothing about the store; --verbose shows the trace.");
        }
    }
}
