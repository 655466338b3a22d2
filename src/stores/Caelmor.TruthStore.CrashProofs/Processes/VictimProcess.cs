using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Caelmor.TruthStore.CrashProofs.Processes;

/// <summary>The process to be killed. It ends with whoever started it.</summary>
internal sealed class VictimProcess(Process process) : IDisposable
{
    private readonly Task<string> _output = process.StandardOutput.ReadToEndAsync();
    private readonly Task<string> _error = process.StandardError.ReadToEndAsync();

    /// <summary>Starts it.</summary>
    /// <param name="start">How.</param>
    /// <param name="act">What it is to do.</param>
    /// <param name="folder">The folder of the store.</param>
    /// <param name="number">How many epochs, or which one.</param>
    /// <param name="tracer">What runs it and injects faults; empty for nothing.</param>
    public static VictimProcess Begin(
        VictimStart start,
        string act,
        string folder,
        long number,
        params IReadOnlyList<string> tracer)
    {
        string[] words =
        [
            .. tracer,
            start.Program,
            .. start.Arguments,
            act,
            folder,
            number.ToString(CultureInfo.InvariantCulture),
        ];
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
    /// <exception cref="TimeoutException">It does not end.</exception>
    public async Task<VictimRun> EndAsync(TimeSpan patience, CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation).WaitAsync(patience, cancellation);
        return new(process.ExitCode, await _output, await _error);
    }

    public void Kill() => process.Kill(entireProcessTree: true);

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}

/// <summary>How to start a process that runs a <see cref="CrashTarget"/>.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments; act, folder and number come after them.</param>
public sealed record VictimStart(string Program, ImmutableArray<string> Arguments);

/// <summary>How a victim ended.</summary>
/// <param name="ExitCode">Its exit code, or 128 and the signal.</param>
/// <param name="Output">What it said.</param>
/// <param name="Error">What it complained about.</param>
internal sealed record VictimRun(int ExitCode, string Output, string Error)
{
    /// <summary>The exit code of whoever was killed.</summary>
    public const int Killed = 137;

    /// <summary>The epochs it said were durable; a line that was cut short was not said.</summary>
    public IReadOnlyList<long> Acknowledged =>
        [.. Output.Split('\n').SkipLast(1).Select(line =>
            long.Parse(line, CultureInfo.InvariantCulture))];
}
