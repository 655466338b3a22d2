using System.ComponentModel;
using System.Diagnostics;
using Caelmor.CommandLine;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>Somebody's adapter as a running process. It never outlives the certifier.</summary>
internal sealed class AdapterProcess : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    // How long what it said before its end may take to be read.
    private static readonly TimeSpan Echo = TimeSpan.FromMilliseconds(500);

    private static readonly string Certifier =
        typeof(AdapterProcess).Assembly.GetName().Version!.ToString(3);

    private readonly Process _process;
    private readonly AdapterDialect _dialect;
    private readonly string _mark;
    private readonly int _number;

    private AdapterProcess(
        Process process, AdapterDialect dialect, string mark, Conversation? said)
    {
        (_process, _dialect, _mark, _number) = (process, dialect, mark, process.Id);
        Desk = dialect.MakeDesk();
        var (heard, spoken) =
            (process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        Connection = new(
            said?.FromAdapter(heard) ?? heard,
            said?.ToAdapter(spoken) ?? spoken,
            Desk,
            new(),
            dialect.Forms);
        Words = new(process.StandardError.BaseStream);
        var listener = new Thread(Listen) { IsBackground = true };
        listener.Start();
        _ = WatchAsync(listener);
    }

    /// <summary>The conversation with it.</summary>
    public RpcConnection Connection { get; }

    /// <summary>Carries out what it calls.</summary>
    public IRpcPeer Desk { get; }

    /// <summary>What it says on standard error.</summary>
    public StderrTail Words { get; }

    /// <summary>Starts it.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="dialect">How it is talked with.</param>
    /// <param name="mark">What it and all that it starts are known by.</param>
    /// <param name="said">Hears what is said; by default nobody does.</param>
    /// <exception cref="StopException">The command can't be started.</exception>
    public static AdapterProcess Start(
        IReadOnlyList<string> command,
        AdapterDialect dialect,
        string mark,
        Conversation? said = null)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { [ProcessTree.Variable] = mark },
        };
        try
        {
            return new(Process.Start(start)!, dialect, mark, said);
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            throw StopException.Misuse(
                $"Found no way to start '{command[0]}': {Reason(error)}. --exec takes a program "
                + "that is on the path, or the path of one, and its arguments. There is no shell.");
        }
    }

    // The system's own word, without what .NET says around it.
    private static string Reason(Exception error) =>
        error is Win32Exception { NativeErrorCode: var code } ? new Win32Exception(code).Message : error.Message;

    /// <summary>Who it said it is; null before it was asked.</summary>
    public IIntroduction? Introduction { get; private set; }

    /// <summary>Asks who it is.</summary>
    public async Task<IIntroduction> IntroduceAsync(CancellationToken cancellation)
    {
        var greeting = _dialect.Greet(Certifier);
        var question = new RpcQuestion(
            RequestMethods.Initialize, greeting, _dialect.Introduction);
        var answer = (IIntroduction)(await Connection.AskAsync(question, CancellationToken.None)
            .WaitAsync(cancellation))!;
        answer.Check(greeting);
        return Introduction = answer;
    }

    /// <summary>How it ended, in words; waits a moment for the end.</summary>
    public string DescribeEnd()
    {
        if (!_process.WaitForExit(Farewell))
        {
            return "The process closed its standard output and goes on." + Words;
        }

        Words.WaitForTheEnd();
        return $"{Signals.Describe(_process.ExitCode)}{Words}";
    }

    /// <summary>Ends it now.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception
            or AggregateException)
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

    /// <summary>Ends it now, with all that it started.</summary>
    public void Dispose()
    {
        Kill();
        ProcessTree.End(_mark);
        _process.Dispose();
    }

    public override string ToString() => $"process {_number}";

    // Something that it started may hold the pipe open; its own end is the end all the same.
    private async Task WatchAsync(Thread listener)
    {
        try
        {
            await _process.WaitForExitAsync();
        }
        catch (InvalidOperationException)
        {
            // Somebody let go of it meanwhile, and waits for no answer.
            return;
        }

        if (!await Task.Run(() => listener.Join(Echo)))
        {
            Connection.GiveUp(new EndOfStreamException("The process has ended."));
        }
    }

    private void Listen()
    {
        try
        {
            Connection.Run();
        }
        catch (Exception)
        {
            // Whoever waits for an answer has been told, and so is whoever asks later.
        }
    }
}
