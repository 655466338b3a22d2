using System.Diagnostics;
using Caelmor.Persistence.Certify;

namespace Caelmor.Persistence.TruthStores.Tests.Processes;

/// <summary>The built executable, run as its users run it.</summary>
internal static class Tool
{
    private static readonly string Path =
        System.IO.Path.Combine(AppContext.BaseDirectory, "caelmor-certify.dll");

    public static async Task<(ExitCode ExitCode, string Output, string Errors)> RunAsync(
        params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return ((ExitCode)process.ExitCode, await output, await errors);
    }
}
