using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Operating.CommandLine;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.Persistence.Operating.Tests.Running;

/// <summary>The tool, run inside the process of the tests.</summary>
internal sealed class Tool
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public SchemaMigrations Schemas { get; init; } = SchemaMigrations.None;

    /// <summary>What the operator types.</summary>
    public string Typed { get; init; } = "";

    /// <summary>How wide the terminal is; null if there is none.</summary>
    public int? Width { get; init; }

    public static Task<ToolRun> RunAsync(params string[] arguments) =>
        new Tool().RunAsync(default, arguments);

    public async Task<ToolRun> RunAsync(CancellationToken stop, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        ExitCode exitCode;
        using (var screen = Screen.Plain(output, Width))
        {
            var here = new OperatorEnvironment(screen, output, errors, new StringReader(Typed))
            {
                Operator = "mara",
                Schemas = Schemas,
                Time = Time,
            };
            exitCode = await new Host(new OperatorTool(here), here).RunAsync(arguments, stop);
        }

        return new(exitCode, output.ToString(), errors.ToString());
    }
}
