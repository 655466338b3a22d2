using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Caelmor.Storage.CrashProofs.Processes;

/// <summary>The process to be killed. It ends with whoever started it.</summary>
public sealed class VictimProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private VictimProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it.</summary>
    /// <param name="start">How.</param>
    /// <param name="act">What it is to do: its last arguments.</param>
    /// <param name="tracer">What runs it and injects faults; empty for nothing.</param>
    public static VictimProcess Begin(
        VictimStart start, IReadOnlyList<string> act, params IReadOnlyList<string> tracer)
    {
        ArgumentNullException.ThrowIfNull(start);
        string[] words = [.. tracer, start.Program, .. start.Arguments, .. act];
        var info = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // One thread for everything: calls are counted per thread.
        info.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        info.Environment["DOTNET_EnableDiagnostics"] = "0";
        info.Environment["DOTNET_TieredPGO"] = "0";
        return new(Process.Start(info)!);
    }

    /// <summary>Waits for its end, whichever that is.</summary>
    /// <param name="patience">How long.</param>
    /// <param name="cancellation">Ends the waiting early.</param>
    /// <exception cref="TimeoutException">It does not end.</exception>
    public async Task<VictimRun> EndAsync(TimeSpan patience, CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation).WaitAsync(patience, cancellation);
        return new(_process.ExitCode, await _output, await _error);
    }

    /// <summary>Kills it, and what it has started.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Kills it if it is still there.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}

/// <summary>How to start the process that is to be killed.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments; what it is to do comes after them.</param>
public sealed record VictimStart(string Program, ImmutableArray<string> Arguments);

/// <summary>How a victim ended.</summary>
/// <param name="ExitCode">Its exit code, or 128 and the signal.</param>
/// <param name="Output">What it said.</param>
/// <param name="Error">What it complained about.</param>
public sealed record VictimRun(int ExitCode, string Output, string Error)
{
    /// <summary>The exit code of whoever was killed.</summary>
    public const int Killed = 137;

    /// <summary>The numbers it said were durable, a line each; one that was cut short was not
    /// said.</summary>
    public IReadOnlyList<long> Acknowledged =>
        [.. Output.Split('\n').SkipLast(1).Select(line =>
            long.Parse(line, CultureInfo.InvariantCulture))];
}
