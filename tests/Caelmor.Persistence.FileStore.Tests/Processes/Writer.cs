using System.Diagnostics;
using System.Globalization;
using Caelmor.Persistence.CrashWriter;

namespace Caelmor.Persistence.FileStore.Tests.Processes;

/// <summary>The process to be killed.</summary>
internal static class Writer
{
    public const int Killed = 137;

    private static readonly string Program =
        Path.ChangeExtension(typeof(Epochs).Assembly.Location, ".dll");

    /// <summary>Runs it to its end, whichever that is.</summary>
    /// <param name="act">What it is to do: commit, use, migrate.</param>
    /// <param name="folder">The folder of the store.</param>
    /// <param name="number">How many epochs, or which one.</param>
    /// <param name="inject">What strace is to inject; null for none.</param>
    public static WriterRun Run(string act, string folder, long number, string? inject = null)
    {
        using var process = Start(act, folder, number, inject);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, Acknowledged(output), error.Result);
    }

    public static Process Start(string act, string folder, long number, string? inject = null)
    {
        string[] program =
            ["dotnet", Program, act, folder, number.ToString(CultureInfo.InvariantCulture)];
        string[] command = inject is null ? program : [.. Tracing(folder, inject), .. program];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // One thread for everything: operations are counted per thread.
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>The epochs it said were durable; a line that was cut short was not said.</summary>
    public static IReadOnlyList<long> Acknowledged(string output) =>
        [.. output.Split('\n').SkipLast(1).Select(line =>
            long.Parse(line, CultureInfo.InvariantCulture))];

    // What is counted are the operations on the store and no others.
    private static IEnumerable<string> Tracing(string folder, string inject)
    {
        yield return "strace";
        yield return "-f";
        foreach (var option in new[] { "-o", "/dev/null", "-e", inject, "-P", folder })
        {
            yield return option;
        }

        foreach (var name in Names())
        {
            yield return "-P";
            yield return Path.Combine(folder, name);
        }
    }

    private static IEnumerable<string> Names()
    {
        yield return "truth-store.lock";
        for (var epoch = 1; epoch < 7; epoch++)
        {
            yield return $"truth-{epoch:D20}.caelmor";
            yield return $"truth-{epoch:D20}.writing";
            yield return $"set-aside-000001-truth-{epoch:D20}.caelmor";
        }
    }
}
