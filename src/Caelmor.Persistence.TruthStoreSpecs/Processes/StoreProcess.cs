using System.Diagnostics;
using Caelmor.Persistence.Specs.Judging;

namespace Caelmor.Persistence.TruthStoreSpecs.Processes;

/// <summary>Another process that has, or wants to have, a store open.</summary>
internal sealed class StoreProcess : IDisposable
{
    private const int WrongUsage = 2;
    private const int HarnessFault = 3;

    // How long what it said before its end may take to be read.
    private static readonly TimeSpan Echo = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private Task<string?> _line;

    private StoreProcess(Process process)
    {
        _process = process;
        _line = NextLine();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it; it opens the store of a place.</summary>
    /// <exception cref="CanonBreachException">The store is refused to it.</exception>
    public static async Task<StoreProcess> OpenAsync(StoreProcessStart start, string place)
    {
        var info = new ProcessStartInfo(start.Program, [.. start.Arguments, place])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Forking.Apart(() => Begin(info));
        try
        {
            await process.ExpectAsync(
                ServantWords.Opened, "the store is opened in another process.");
            return process;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>It commits the truth of an epoch, to the acknowledgement.</summary>
    public async Task CommitAsync(long epoch)
    {
        await TellAsync($"{ServantWords.Commit} {epoch}");
        await ExpectAsync(
            ServantWords.Acknowledged, $"the commit of epoch {epoch} is acknowledged.");
    }

    /// <summary>It begins to commit, up to the state of a system, and is left there.</summary>
    public async Task CommitUpToAsync(long epoch, string system)
    {
        await TellAsync($"{ServantWords.Commit} {epoch} {system}");
        await ExpectAsync(
            $"{ServantWords.Reached} {system}", $"the commit comes to the {system} state.");
    }

    /// <summary>It closes the store and ends.</summary>
    public async Task CloseAsync()
    {
        await TellAsync(ServantWords.Close);
        await ExpectAsync(ServantWords.Closed, "the store is closed.");
        await _process.WaitForExitAsync();
    }

    /// <summary>It is killed, and gets no word in.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    // Only when it speaks is it sure that it has let go of what its parent has open; or when it is
    // gone.
    private static StoreProcess Begin(ProcessStartInfo info)
    {
        var begun = new StoreProcess(Process.Start(info)!);
        Task.WaitAny(begun._line, begun._process.WaitForExitAsync());
        return begun;
    }

    private Task<string?> NextLine() => Task.Run(_process.StandardOutput.ReadLine);

    private async Task TellAsync(string line)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line);
        }
        catch (IOException)
        {
            // It has ended; whoever waits for its answer says how.
        }
    }

    private async Task ExpectAsync(string word, string expected)
    {
        var line = await HeardAsync();
        if (line != word)
        {
            throw line is null
                ? await EndedAsync(expected)
                : new CanonBreachException(expected, $"the other process said: {line}.");
        }
    }

    // Something that the store started may hold the pipe open; the end of the process is the end.
    private async Task<string?> HeardAsync()
    {
        var line = _line;
        var end = _process.WaitForExitAsync();
        if (await Task.WhenAny(line, end) == end)
        {
            await Task.WhenAny(line, Task.Delay(Echo));
        }

        if (!line.IsCompleted)
        {
            return null;
        }

        var heard = await line;
        _line = heard is null ? line : NextLine();
        return heard;
    }

    // The tool itself ends with these two if it can't have the store open: that is no crash.
    private async Task<Exception> EndedAsync(string expected)
    {
        await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(Echo));
        await Task.WhenAny(_errors, Task.Delay(Echo));
        var errors = _errors.IsCompletedSuccessfully ? await _errors : "";
        var code = _process.HasExited ? $"with exit code {_process.ExitCode}" : "its output";
        var words = ServantWords.OnOneLine($"The other process ended {code}. {errors}").Trim();
        return _process is { HasExited: true, ExitCode: WrongUsage or HarnessFault }
            ? new InvalidOperationException(words)
            : new ImplementationCrashedException(
                $"do its part in another process ({expected.TrimEnd('.')})",
                new StoreProcessEndedException(words));
    }
}
