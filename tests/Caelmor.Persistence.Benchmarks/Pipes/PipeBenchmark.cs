using System.Diagnostics;

namespace Caelmor.Persistence.Benchmarks.Pipes;

/// <summary>
/// The certifier over a pipe beside the certifier within its process: the same implementation, whole
/// runs of the tool, in turns.
/// </summary>
internal static class PipeBenchmark
{
    private const int DefaultRounds = 11;

    private static readonly string Tool =
        Path.Combine(AppContext.BaseDirectory, "caelmor-certify.dll");

    /// <summary>Runs it.</summary>
    /// <param name="arguments">How many rounds; none for the usual number.</param>
    public static void Run(string[] arguments)
    {
        var rounds = arguments is [var given] && int.TryParse(given, out var wanted) && wanted > 0
            ? wanted
            : DefaultRounds;
        var (within, piped) = (new List<double>(), new List<double>());
        for (var round = 1; round <= rounds; round++)
        {
            within.Add(Seconds());
            piped.Add(Seconds("--exec", $"dotnet \"{Tool}\" serve"));
            Console.WriteLine(
                $"round {round} of {rounds}: {within[^1]:0.00} s within the process, "
                + $"{piped[^1]:0.00} s over a pipe, {piped[^1] / within[^1]:0.0} times");
        }

        var ratio = Median([.. within.Zip(piped, (one, other) => other / one)]);
        Console.WriteLine(
            $"medians: {Median(within):0.00} s and {Median(piped):0.00} s, {ratio:0.0} times "
            + "(the aim: 4 at most)");
    }

    private static double Seconds(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Tool, .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? watch.Elapsed.TotalSeconds
            : throw new InvalidOperationException(
                $"The certifier ended with {process.ExitCode}: nothing was measured.");
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
