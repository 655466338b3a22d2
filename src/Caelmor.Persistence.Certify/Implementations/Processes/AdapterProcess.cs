using System.ComponentModel;
using System.Diagnostics;
using Caelmor.Persistence.Wire;
using Caelmor.Persistence.Wire.Asking;
using Caelmor.Persistence.Wire.Requests;
using Caelmor.Persistence.Wire.Rpc;

namespace Caelmor.Persistence.Certify.Implementations.Processes;

/// <summary>Somebody's adapter as a running process. It never outlives the certifier.</summary>
internal sealed class AdapterProcess : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Thread _listener;

    private AdapterProcess(Process process, ServerDesk desk)
    {
        _process = process;
        Desk = desk;
        Connection = new(
            process.StandardOutput.BaseStream, process.StandardInput.BaseStream, desk, new());
        new Thread(() => Words.Gather(process.StandardError.BaseStream)) { IsBackground = true }
            .Start();
        _listener = new Thread(Listen) { IsBackground = true };
        _listener.Start();
    }

    /// <summary>The conversation with it.</summary>
    public RpcConnection Connection { get; }

    /// <summary>The servers that it knows.</summary>
    public ServerDesk Desk { get; }

    /// <summary>What it says on standard error.</summary>
    public LastWords Words { get; } = new();

    /// <summary>Starts it.</summary>
    /// <exception cref="StopException">The command can't be started.</exception>
    public static AdapterProcess Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return new(Process.Start(start)!, new());
        }
        catch (Win32Exception error)
        {
            throw StopException.Misuse(
                $"Found no way to start '{command[0]}': {error.Message}. --exec takes a program "
                + "that is on the path, or the path of one, and its arguments. There is no shell.");
        }
    }

    /// <summary>Who it said it is; null before it was asked.</summary>
    public InitializeResult? Introduction { get; private set; }

    /// <summary>Asks who it is.</summary>
    public async Task IntroduceAsync(InitializeParams certifier, CancellationToken cancellation)
    {
        var question = new RpcQuestion(
            RequestMethods.Initialize, certifier, typeof(InitializeResult));
        var answer = await Connection.AskAsync(question, CancellationToken.None)
            .WaitAsync(cancellation);
        Introduction = (InitializeResult)answer!;
    }

    /// <summary>How it ended, in words; waits a moment for the end.</summary>
    public string DescribeEnd()
    {
        if (!_process.WaitForExit(Farewell))
        {
            return "The process closed its standard output and goes on." + Words;
        }

        var signal = _process.ExitCode - 128;
        var end = signal is > 0 and < 65
            ? $"The process was ended by signal {signal}{Signals.NameOf(signal)}."
            : $"The process ended with exit code {_process.ExitCode}, before it was told to.";
        return end + Words;
    }

    /// <summary>Ends it now, with all that it started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Tells it to leave, and ends it if it stays.</summary>
    /// <returns>Its exit code; null if it had to be ended.</returns>
    public int? Leave()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It does not listen any more.
        }

        return _process.WaitForExit(Farewell) ? _process.ExitCode : null;
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Listen()
    {
        try
        {
            Connection.Run();
        }
        catch (Exception error) when (error is ProtocolException or IOException)
        {
            // Whoever waits for an answer has been told.
        }
    }
}
