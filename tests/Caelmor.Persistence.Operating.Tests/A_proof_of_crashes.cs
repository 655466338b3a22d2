using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>The command that tries the proofs. What they are worth, their own tests show.</summary>
public sealed class A_proof_of_crashes : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Tells_what_was_tried_and_says_it_in_a_sentence()
    {
        var run = await Tool.RunAsync(
            "crash", "--only", "hostile", "--only", "clock", "--dir", _folder.FullName);

        run.ExitCode.Should().Be(ExitCode.Success, run.Output + run.Errors);
        run.Output.Should().MatchRegex(@"files made to do harm +yes +.*\d+ of \d+ files")
            .And.NotContain("a crash at any moment");
        run.Output.TrimEnd().Split(Environment.NewLine)[^1].Should().StartWith(
            "PROVEN  No crash loses or half-writes a truth: 3 proofs");
        _folder.GetFileSystemInfos().Should().BeEmpty("what proofs write is gone after them");
    }

    [Fact]
    public async Task Answers_a_machine_with_one_document()
    {
        var run = await Tool.RunAsync("crash", "--only", "clock", "--json", "--seed", "7");

        var answer = JsonNode.Parse(run.Output)!;
        $"{answer["answer"]} {answer["exitCode"]} {answer["seed"]}".Should().Be("crash 0 7");
        $"{answer["command"]}".Should().Be("crash");
        var proof = answer["proofs"]!.AsArray().Single()!;
        $"{proof["sort"]} {proof["holds"]}".Should().Be("clock true");
        proof["tried"]![0]!["tried"]!.GetValue<int>().Should().BeGreaterThan(600);
        run.Errors.Should().Contain("PROVEN", "people read standard error meanwhile");
    }

    [LongFact]
    public async Task Rejects_a_process_that_says_too_soon_what_is_durable()
    {
        var run = await Tool.RunAsync(
            "crash", "--only", "moments", "--minutes", "0.05", "--mutant", "hasty");

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Output.Should().Contain("NOT PROVEN  1 of 1 proof").And.Contain("Found     ")
            .And.Contain("Expected  ").And.Contain("Again     ");
    }

    [Fact]
    public async Task Proves_nothing_where_there_is_no_strace_and_says_so()
    {
        var run = await ToolProcess.InShellAsync(
            $"PATH='{_folder.FullName}' {{0}} crash --only calls --only clock");

        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Output + run.Errors);
        run.Output.Should().Contain("a process at every call was not tried. Found no strace")
            .And.Contain("apt-get install strace").And.Contain("NOT ALL TRIED  1 of 2 proofs");
    }

    [Theory]
    [InlineData("--only takes states, damage, calls, moments, clock or hostile", "--only", "x")]
    [InlineData("found 'sates'. Did you mean 'states'? 'caelmor-truth crash --help'", "--only", "sates")]
    [InlineData("--minutes takes minutes, such as 5 or 0.5, and found '0'.", "--minutes", "0")]
    [InlineData("--only leaves these out", "--minutes", "3", "--only", "clock")]
    [InlineData("found 'haste'. Did you mean 'hasty'?", "--mutant", "haste")]
    [InlineData("give it calls or moments", "--mutant", "hasty", "--only", "clock")]
    [InlineData("found no folder '/nowhere'", "--dir", "/nowhere")]
    [InlineData("--seed takes a whole number, and found 'x'.", "--seed", "x")]
    [InlineData("There is no option '--evrything'", "--evrything")]
    public async Task Answers_what_there_is_not_with_one_sentence(
        string message, params string[] options)
    {
        var run = await Tool.RunAsync(["crash", .. options]);

        run.ShouldBeRefused(ExitCode.WrongUsage, message);
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_it_is_interrupted()
    {
        using var tool = await KillingAsync();

        using var signal = Process.Start("kill", ["-TERM", $"{tool.Id}"]);
        var run = await ToolRun.OfAsync(tool);

        run.ShouldBeRefused(ExitCode.Interrupted, "interrupted; nothing is proven.");
        _folder.GetFileSystemInfos().Should().BeEmpty();
        Left().Should().BeEmpty("no process goes on");
    }

    [Fact]
    public async Task Leaves_no_process_behind_even_when_it_is_killed()
    {
        using var tool = await KillingAsync();

        tool.Kill();
        await tool.WaitForExitAsync();

        await UntilAsync(() => !Left().Any(), "who has nobody to talk to ends");
    }

    [Fact]
    public async Task Is_told_where_its_files_have_no_room()
    {
        var run = await ToolProcess.InShellAsync(
            $"TMPDIR='{_folder.FullName}/nowhere' {{0}} crash --only states");

        run.ShouldBeRefused(ExitCode.WrongUsage, $"{_folder.FullName}/nowhere");
        run.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("ulimit -n 200;", "ulimit -n 256", "200 files")]
    [InlineData(
        "ulimit -f 8192; DOTNET_EnableWriteXorExecute=0 TMPDIR=/tmp", "TMPDIR is '/tmp/", "32 MiB")]
    public async Task Is_told_what_it_needs_before_the_first_trial(
        string surroundings, params string[] told)
    {
        var run = await ToolProcess.InShellAsync(
            $"trap '' XFSZ; {surroundings} {{0}} crash --only clock");

        run.ShouldBeRefused(ExitCode.WrongUsage, told);
        run.Output.Should().BeEmpty();
    }

    // Until a process is killing and another one commits.
    private async Task<Process> KillingAsync()
    {
        var tool = ToolProcess.Start(
            "crash", "--only", "moments", "--minutes", "60", "--dir", _folder.FullName);
        await UntilAsync(
            () => _folder.GetFiles("truth-*", SearchOption.AllDirectories).Length > 0,
            "a process begins to commit");
        return tool;
    }

    private static async Task UntilAsync(Func<bool> isSo, string what)
    {
        for (var waited = Stopwatch.StartNew(); !isSo();)
        {
            waited.Elapsed.Should().BeLessThan(Patience, what);
            await Task.Delay(20);
        }
    }

    private IEnumerable<string> Left() =>
        Directory.GetDirectories("/proc").Where(process => IsOn(process, _folder.FullName));

    private static bool IsOn(string process, string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Contains(folder);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
