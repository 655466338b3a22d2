using System.CommandLine;
using Caelmor.Persistence.Certify.Reporting;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>Runs a command line to its exit code. Nothing comes out of it but words.</summary>
/// <param name="screen">Where reports go.</param>
/// <param name="errors">Where messages go that are no report.</param>
internal sealed class Host(Screen screen, TextWriter errors)
{
    private const string Tool = "caelmor-certify";

    public async Task<ExitCode> RunAsync(string[] arguments)
    {
        var tree = new CommandTree(screen);
        var parsed = tree.Build().Parse(
            arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            return await InvokeAsync(parsed);
        }
        catch (StopException stop)
        {
            Tell(stop.Messages);
            return stop.ExitCode;
        }
        catch (OperationCanceledException)
        {
            screen.LeaveBar();
            Tell(["interrupted; nothing is certified."]);
            return ExitCode.Interrupted;
        }
        catch (Exception fault)
        {
            TellFault(fault, isVerbose: parsed.GetValue(tree.Verbose));
            return ExitCode.HarnessFault;
        }
    }

    private static async Task<ExitCode> InvokeAsync(ParseResult parsed)
    {
        if (parsed.Action is not { ClearsParseErrors: true })
        {
            Misuse.StopAt(parsed);
        }

        using var interruption = new Interruption();
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };

        // Scenarios that hang are not waited for.
        return (ExitCode)await Task
            .Run(() => parsed.InvokeAsync(invocation, interruption.Token))
            .WaitAsync(interruption.Token);
    }

    private void Tell(IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            errors.WriteLine($"{Tool}: {message}");
        }
    }

    private void TellFault(Exception fault, bool isVerbose)
    {
        Tell(
        [
            $"the certifier itself failed: {fault.GetType().Name}: {fault.Message}",
            "this says nothing about the implementation; --verbose shows the trace.",
        ]);
        if (isVerbose)
        {
            errors.WriteLine(fault);
        }
    }
}
