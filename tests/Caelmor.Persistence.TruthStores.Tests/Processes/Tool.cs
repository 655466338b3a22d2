using System.Diagnostics;
using Caelmor.Persistence.Certify;

namespace Caelmor.Persistence.TruthStores.Tests.Processes;

/// <summary>The built executable, run as its users run it.</summary>
internal static class Tool
{
    private static readonly string Path =
        System.IO.Path.Combine(AppContext.BaseDirectory, "caelmor-certify.dll");

    public static Task<(ExitCode ExitCode, string Output, string Errors)> RunAsync(
        params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Runs it with other variables of the environment.</summary>
    public static async Task<(ExitCode ExitCode, string Output, string Errors)> RunAsync(
        IReadOnlyDictionary<string, string> surroundings, params string[] arguments)
    {
        using var process = Start(surroundings, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return ((ExitCode)process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it and lets it run.</summary>
    public static Process Start(params string[] arguments) =>
        Start(new Dictionary<string, string>(), arguments);

    private static Process Start(
        IReadOnlyDictionary<string, string> surroundings, string[] arguments)
    {
        var start = new ProcessStartInfo(Runtime, [Path, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in surroundings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    // By its path: a test may take the PATH away.
    private static string Runtime =>
        System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? Environment.ProcessPath!
            : "dotnet";
}
