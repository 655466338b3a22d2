using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.TruthStore.Specs.Tests.Processes;

/// <summary>The store that comes along outlives it in whatever process has it open.</summary>
public sealed class A_limit_on_the_length_of_files : IDisposable
{
    private readonly DirectoryInfo _world = Directory.CreateTempSubdirectory("caelmor-");

    [Fact]
    public async Task Fails_each_save_and_not_the_server()
    {
        var run = await ServeAsync("commit 1\ncommit 1\nclose\n");

        run.ExitCode.Should().Be(ExitCode.Success, run.Output + run.Errors);
        run.Output.Trim().Split('\n').Should().SatisfyRespectively(
            line => line.Should().Be("opened"),
            line => line.Should().StartWith("refused").And.Contain("limit of this process"),
            line => line.Should().StartWith("refused").And.Contain("limit of this process"),
            line => line.Should().Be("closed"));
    }

    [Fact]
    public async Task Sends_what_the_log_does_not_take_to_standard_error()
    {
        File.WriteAllText(In("truth-store.log"), new string('x', 2000) + "\n");
        File.WriteAllText(In($"truth-{7:D20}.writing"), "half");

        var run = await ServeAsync("close\n");

        run.Output.Should().Be("opened\nclosed\n", run.Errors);
        run.Errors.Should().Contain("leftover-removed");
    }

    public void Dispose() => _world.Delete(recursive: true);

    private string In(string name) => Path.Combine(_world.FullName, name);

    // No file gets longer than 1 KiB; the runtime has one of its own, unless it is told not to.
    private Task<ToolRun> ServeAsync(string words) => Executable.RunProgramAsync(
        Environment.CurrentDirectory,
        words,
        "bash",
        "-c",
        "ulimit -f 1; DOTNET_EnableWriteXorExecute=0 "
        + $"dotnet '{Executable.Path}' hold-store '{_world.FullName}'");
}
