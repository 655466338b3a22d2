using System.Diagnostics;

namespace Caelmor.TruthStore.Specs.Processes;

/// <summary>A process of this machine that opens the store of a place.</summary>
internal sealed class ProcessAtHand(StoreProcessStart start, string place) : IStoreProcess
{
    private const int WrongUsage = 2;
    private const int HarnessFault = 3;

    // How long what it said before its end may take to be read.
    private static readonly TimeSpan Echo = TimeSpan.FromSeconds(1);

    private Process? _process;
    private Task<string> _errors = Task.FromResult("");
    private Task<string?> _line = Task.FromResult<string?>(null);

    private Process Begun => _process ?? throw new InvalidOperationException(
        "The process was not started. Start it first.");

    public Task<string> StartAsync()
    {
        var info = new ProcessStartInfo(start.Program, [.. start.Arguments, place])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in start.Environment)
        {
            info.Environment[name] = value;
        }

        _process = Forking.Apart(() => Begin(info));
        return HearAsync();
    }

    public async Task<string> TellAsync(string line)
    {
        try
        {
            await Begun.StandardInput.WriteLineAsync(line);
        }
        catch (IOException)
        {
            // It has ended; whoever waits for its answer says how.
        }

        return await HearAsync();
    }

    public Task EndAsync() => Begun.WaitForExitAsync();

    public void Kill()
    {
        Begun.Kill();
        Begun.WaitForExit();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            Kill();
        }

        _process?.Dispose();
    }

    // Only when it speaks is it sure that it has let go of what its parent has open; or when it is
    // gone.
    private Process Begin(ProcessStartInfo info)
    {
        var begun = Process.Start(info)!;
        _errors = begun.StandardError.ReadToEndAsync();
        _line = NextLine(begun);
        Task.WaitAny(_line, begun.WaitForExitAsync());
        return begun;
    }

    private static Task<string?> NextLine(Process process) =>
        Task.Run(process.StandardOutput.ReadLine);

    // Something that the store started may hold the pipe open; the end of the process is the end.
    private async Task<string> HearAsync()
    {
        var line = _line;
        var end = Begun.WaitForExitAsync();
        if (await Task.WhenAny(line, end) == end)
        {
            await Task.WhenAny(line, Task.Delay(Echo));
        }

        if (!line.IsCompleted || await line is not { } heard)
        {
            throw await EndedAsync();
        }

        _line = NextLine(Begun);
        return heard;
    }

    // The tool itself ends with these two if it can't have the store open: that is no crash.
    private async Task<StoreProcessEndedException> EndedAsync()
    {
        await Task.WhenAny(Begun.WaitForExitAsync(), Task.Delay(Echo));
        await Task.WhenAny(_errors, Task.Delay(Echo));
        var errors = _errors.IsCompletedSuccessfully ? await _errors : "";
        var code = Begun.HasExited ? $"with exit code {Begun.ExitCode}" : "its output";
        return new(ServantWords.OnOneLine($"The other process ended {code}. {errors}").Trim())
        {
            IsHarnessFault = Begun is { HasExited: true, ExitCode: WrongUsage or HarnessFault },
        };
    }
}
