using Caelmor.Persistence.Certify.CommandLine;
using Caelmor.Persistence.Certify.Tests.Processes;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>The adapter that misbehaves as it is told, and the tool that meets it.</summary>
internal static class BadAdapter
{
    private const string Project = "Caelmor.Persistence.BadAdapter";

    /// <summary>What it is started with, before the manner.</summary>
    public static string Path { get; } = System.IO.Path.Combine(
        AppContext.BaseDirectory.Replace("Caelmor.Persistence.Certify.Tests", Project),
        Project + ".dll");

    public static string Command(string manner) => $"dotnet \"{Path}\" {manner}";

    /// <summary>
    /// Tries the rule in whose first scenario a client asks for a save: there it misbehaves, and
    /// in the control twin, and when a client asks for a restore, it does not.
    /// </summary>
    public static Task<ToolRun> TryAsync(string manner, string timeout = "20") => RunAsync(
        "--exec", Command(manner),
        "--only", "21.1-5.4", "--jobs", "1", "--timeout", timeout, "--verbose");

    /// <summary>The tool within this process, which saves starting it.</summary>
    public static async Task<ToolRun> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var screen = Screen.Plain(output);
        var exitCode = await new Host(screen, output, errors).RunAsync(arguments);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
