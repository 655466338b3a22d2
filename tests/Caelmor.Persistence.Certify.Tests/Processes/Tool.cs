using System.Diagnostics;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>The built executable, run as its users run it.</summary>
internal static class Tool
{
    private static readonly string Path =
        System.IO.Path.Combine(AppContext.BaseDirectory, "caelmor-certify.dll");

    /// <summary>This assembly, which has step definitions, too.</summary>
    public static string ThisAssembly => typeof(Tool).Assembly.Location;

    public static async Task<ToolRun> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new((ExitCode)process.ExitCode, await output, await errors);
    }
}
