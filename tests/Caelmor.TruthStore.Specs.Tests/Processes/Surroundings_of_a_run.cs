using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Runs;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.TruthStore.Specs.Tests.Processes;

/// <summary>What is missing around a run is said before the first trial, and breaks no
/// rule.</summary>
public sealed class Surroundings_of_a_run : IDisposable
{
    // No file gets longer than 8 MiB. The runtime has one of its own, unless it is told not to.
    private const string LittleRoom =
        "ulimit -f 8192; DOTNET_EnableWriteXorExecute=0 TMPDIR=/tmp";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-");

    [Theory]
    [InlineData("--spec truth-store")]
    [InlineData("mutants --spec truth-store")]
    public async Task A_folder_for_temporary_files_that_is_not_there_is_named(string command)
    {
        var run = await RunAsync($"TMPDIR='{_folder.FullName}/nowhere'", command);

        run.ExitCode.Should().Be(ExitCode.WrongUsage, run.Output + run.Errors);
        run.Errors.Should().Contain($"{_folder.FullName}/nowhere");
        run.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("TMPDIR=/dev/null", "--spec truth-store", "TMPDIR is '/dev/null/'", "16 MiB")]
    [InlineData(LittleRoom, "--spec truth-store", "TMPDIR is '/tmp/'", "16 MiB")]
    [InlineData(LittleRoom, "--store file:truths", "--store is 'truths'", "MiB")]
    [InlineData(LittleRoom, "--out out", "--out is 'out'", "16 MiB")]
    [InlineData("ulimit -n 200; TMPDIR=/tmp", "--spec truth-store", "ulimit -n 256", "200 files")]
    [InlineData("ulimit -n 200; TMPDIR=/tmp", "--exec true", "ulimit -n 256", "200 files")]
    public async Task What_is_needed_is_said_before_the_first_trial(
        string surroundings, string command, params string[] told)
    {
        var run = await RunAsync(surroundings, command);

        run.ExitCode.Should().Be(ExitCode.WrongUsage, run.Output + run.Errors);
        run.Errors.Should().ContainAll(told);
        run.Output.Should().BeEmpty("nobody was tried");
    }

    [Fact]
    public void Room_is_tried_and_nothing_is_left_behind()
    {
        new Room("TMPDIR", _folder.FullName, 3 << 20).Shortage().Should().BeNull();

        _folder.EnumerateFileSystemInfos().Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_is_full_is_short_of_room() =>
        new Room("TMPDIR", "/proc", 1 << 20).Shortage()
            .Should().Contain("TMPDIR is '/proc'").And.Contain("1 MiB");

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<ToolRun> RunAsync(string surroundings, string command) =>
        Executable.StartAsync(new("bash", [
            "-c", $"trap '' XFSZ; {surroundings} dotnet '{Executable.Path}' {command}"])
        {
            WorkingDirectory = _folder.FullName,
        });
}
