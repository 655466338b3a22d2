using System.Diagnostics;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>The built executable, run as its users run it.</summary>
internal static class Tool
{
    private static readonly string Path =
        System.IO.Path.Combine(AppContext.BaseDirectory, "caelmor-certify.dll");

    /// <summary>This assembly, which has step definitions, too.</summary>
    public static string ThisAssembly => typeof(Tool).Assembly.Location;

    public static Task<ToolRun> RunAsync(params string[] arguments) =>
        RunInAsync(Environment.CurrentDirectory, arguments);

    /// <summary>Runs it where its user stands.</summary>
    public static Task<ToolRun> RunInAsync(string folder, params string[] arguments) =>
        RunProgramAsync(folder, input: "", "dotnet", [Path, .. arguments]);

    /// <summary>Runs any program to its end.</summary>
    public static async Task<ToolRun> RunProgramAsync(
        string folder, string input, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new((ExitCode)process.ExitCode, await output, await errors);
    }
}
