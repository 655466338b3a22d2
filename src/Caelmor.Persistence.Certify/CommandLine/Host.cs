using System.CommandLine;
using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.ShownTexts;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>Runs a command line to its exit code. Nothing comes out of it but words.</summary>
/// <param name="screen">Where reports go.</param>
/// <param name="output">Where documents go, for machines.</param>
/// <param name="errors">Where messages go that are no report.</param>
internal sealed class Host(Screen screen, TextWriter output, TextWriter errors)
{
    /// <summary>What messages begin with.</summary>
    public const string Tool = "caelmor-certify";

    public async Task<ExitCode> RunAsync(string[] arguments)
    {
        using var outlets = new Outlets(screen, output, errors);
        var tree = new CommandTree(outlets);
        var parsed = tree.Build().Parse(
            arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            return await InvokeAsync(parsed);
        }
        catch (StopException stop)
        {
            Tell(stop.Messages);
            return Stopped(stop.ExitCode, stop.Messages);
        }
        catch (OperationCanceledException)
        {
            screen.LeaveBar();
            string[] messages = ["interrupted; nothing is certified."];
            Tell(messages);
            return Stopped(ExitCode.Interrupted, messages);
        }
        catch (Exception fault)
        {
            TellFault(fault, isVerbose: parsed.GetValue(tree.Verbose));
            return Stopped(ExitCode.HarnessFault, FaultMessages(fault));
        }

        ExitCode Stopped(ExitCode exitCode, IEnumerable<string> messages)
        {
            outlets.Of(parsed).Tell(() => new StoppedAnswer((int)exitCode, [.. messages]));
            return exitCode;
        }
    }

    private async Task<ExitCode> InvokeAsync(ParseResult parsed)
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
            Output = output,
            Error = errors,
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
            errors.WriteLine($"{Tool}: {Printable.OneLine(message)}");
        }
    }

    private static string[] FaultMessages(Exception fault) =>
    [
        $"the certifier itself failed: {fault.GetType().Name}: {fault.Message}",
        "this says nothing about the implementation; --verbose shows the trace.",
    ];

    private void TellFault(Exception fault, bool isVerbose)
    {
        Tell(FaultMessages(fault));
        if (isVerbose)
        {
            errors.WriteLine(Printable.Of($"{fault}"));
        }
    }
}
