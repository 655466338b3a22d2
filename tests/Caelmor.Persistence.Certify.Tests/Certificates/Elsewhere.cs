using System.Diagnostics;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Certificates;

/// <summary>The tool, run in another folder, in another language, at another time of day.</summary>
internal static class Elsewhere
{
    public static readonly string ToolPath =
        Path.Combine(AppContext.BaseDirectory, "caelmor-certify.dll");

    public static async Task<ToolRun> RunAsync(
        string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ToolPath, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new((ExitCode)process.ExitCode, await output, await errors);
    }
}
