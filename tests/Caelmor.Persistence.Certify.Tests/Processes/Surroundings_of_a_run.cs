using Caelmor.Persistence.Certify.Tests.Certificates;
using Caelmor.Persistence.Certify.Tests.Starters;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>Nothing around a run has a part in the verdict, and nobody is told of a run.</summary>
public sealed class Surroundings_of_a_run : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Stock Reqnroll would call no step at all, and everybody would be certified.
    [Theory]
    [InlineData("REQNROLL_DRY_RUN", "true")]
    [LongInlineData("REQNROLL_TELEMETRY_ENABLED", "1")]
    [LongInlineData("REQNROLL_FORMATTERS", "{\"message\":{\"outputFilePath\":\"leaked.ndjson\"}}")]
    public async Task No_variable_of_Reqnrolls_has_any_effect(string variable, string value)
    {
        var run = await Executable.StartAsync(new(
            "dotnet", [Executable.Path, "--mutant", "commits-what-it-has", "--only", "21.1-6.3"])
        {
            WorkingDirectory = _folder.Root,
            Environment = { [variable] = value },
        });

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output);
        Directory.EnumerateFileSystemEntries(_folder.Root).Should().BeEmpty();
    }

    [WhereThereIsFact("strace", IsLong = true)]
    public async Task No_configuration_or_plug_in_in_the_current_folder_is_even_opened()
    {
        await File.WriteAllTextAsync(_folder.In("reqnroll.json"), """
            { "runtime": { "missingOrPendingStepsOutcome": "Ignore" }, "formatters": { "html": {} } }
            """);
        await File.WriteAllTextAsync(_folder.In("specflow.json"), "{}");
        await File.WriteAllTextAsync(_folder.In("Evil.ReqnrollPlugin.dll"), "MZ");

        var calls = await TracedAsync("--only", "21.1-6.4");

        calls.Should().NotContain(call => call.Contains("Evil.ReqnrollPlugin.dll")
            || call.Contains($"\"{_folder.Root}/") || call.Contains("\"reqnroll.json\""));
        calls.Where(call => call.Contains("reqnroll.json") || call.Contains("specflow.json"))
            .Should().BeEmpty();
    }

    [WhereThereIsFact("strace", IsLong = true)]
    public async Task No_connection_is_opened_but_to_local_sockets()
    {
        var calls = await TracedAsync(Thorough.WholeOrQuick);

        calls.Should().Contain(call => call.Contains("Reqnroll.dll"), "it runs the steps");
        calls.Where(call => call.Contains("connect(") && !call.Contains("AF_UNIX"))
            .Should().BeEmpty();
    }

    private async Task<string[]> TracedAsync(params string[] arguments)
    {
        var log = Path.Combine(Path.GetTempPath(), $"caelmor-trace-{Guid.NewGuid():N}");
        try
        {
            var run = await Executable.StartAsync(new(
                "strace",
                [
                    "-f", "-o", log, "-e", "trace=connect,openat,open,stat,access,readlink",
                    "dotnet", Executable.Path, .. arguments,
                ])
            {
                WorkingDirectory = _folder.Root,
            });
            run.ExitCode.Should().BeOneOf(ExitCode.Success, ExitCode.Incomplete);
            return await File.ReadAllLinesAsync(log);
        }
        finally
        {
            File.Delete(log);
        }
    }
}
