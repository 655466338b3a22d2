using System.Diagnostics;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>The built executable, run as its users run it.</summary>
internal static class Executable
{
    /// <summary>Its file.</summary>
    public static string Path { get; } =
        System.IO.Path.Combine(AppContext.BaseDirectory, "caelmor-certify.dll");

    /// <summary>Runs it where the tests stand.</summary>
    public static Task<ToolRun> RunAsync(params string[] arguments) =>
        RunInAsync(Environment.CurrentDirectory, arguments);

    /// <summary>Runs it where its user stands.</summary>
    public static Task<ToolRun> RunInAsync(string folder, params string[] arguments) =>
        RunProgramAsync(folder, input: "", "dotnet", [Path, .. arguments]);

    /// <summary>Runs any program to its end.</summary>
    public static Task<ToolRun> RunProgramAsync(
        string folder, string input, string program, params string[] arguments) =>
        StartAsync(new(program, arguments) { WorkingDirectory = folder }, input);

    /// <summary>Runs a program in surroundings that a test chooses.</summary>
    public static async Task<ToolRun> StartAsync(ProcessStartInfo start, string input = "")
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new((ExitCode)process.ExitCode, await output, await errors);
    }
}
