using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Certify.CommandLine;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>The tool within this process, which saves starting it.</summary>
/// <remarks>
/// <see cref="Executable"/> says and answers the same, and there is a test that shows it. What an
/// implementation does to the process it runs in, shows there alone.
/// </remarks>
internal static class Tool
{
    /// <summary>This assembly, which has step definitions, too.</summary>
    public static string ThisAssembly => typeof(Tool).Assembly.Location;

    public static async Task<ToolRun> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var screen = Screen.Plain(output, aside: errors);
        var here = new ToolEnvironment(screen, output, errors, TextReader.Null);
        var exitCode = await new Host(new CertifyTool(), here).RunAsync(arguments);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
