using Caelmor.Persistence.Certify.Tests.Processes;

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
    public static Task<ToolRun> TryAsync(string manner, string timeout = "120") => Tool.RunAsync(
        "--exec", Command(manner),
        "--only", "21.1-5.4", "--quick", "--jobs", "1", "--timeout", timeout, "--verbose");
}
