using System.Collections.Concurrent;
using Caelmor.Persistence.Certify.Tests.Implementations;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>Standard output and standard error may be closed, full, or read by nobody.</summary>
public sealed class Outputs_in_any_state : IDisposable
{
    private const string Lost = "caelmor-certify: standard output can't be written: ";

    private static readonly string[] Commands =
    [
        "--help", "--version", "rules", "rules --json", "explain 21.1-6.4", "drift nowhere",
        "plan plan.json", "new node adapter", "smoke --exec true", "holds nothing.json",
        "verify nothing.json", "site --out book", "lock nowhere", "mutants commits-twice --json",
        "--only 21.1-6.2", "--json --only 21.1-6.2 --mutant commits-twice", "--mutnat",
    ];

    private static readonly ConcurrentDictionary<string, Task<ToolRun>> Whole = [];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-");

    [LongTheory]
    [InlineData(">&-", "it is closed")]
    [InlineData("> /dev/full", "No space left on device")]
    public async Task A_report_that_can_t_be_written_is_no_success(string state, string cause)
    {
        foreach (var command in Sample(state is ">&-" ? 0 : 1, of: 2, Commands))
        {
            var run = await RunAsync($"{command} {state}");

            // Where all that there is to say goes to standard error, nothing is lost.
            run.ExitCode.Should().BeOneOf(
                [ExitCode.ToolFault, ExitCode.WrongUsage], $"{command}: {run.Errors}");
            run.Errors.Should().Contain("caelmor-certify: ").And.NotContain("Unhandled");
            if (run.ExitCode == ExitCode.ToolFault)
            {
                run.Errors.Should().Contain(Lost + cause);
            }
        }
    }

    [Theory]
    [InlineData(">&-")]
    [InlineData("> /dev/full")]
    public async Task A_refusal_loses_no_answer(string state)
    {
        var run = await RunAsync($"--mutnat {state}");

        run.ExitCode.Should().Be(ExitCode.WrongUsage, run.Errors);
        run.Errors.Should().StartWith("caelmor-certify: ").And.NotContain(Lost);
    }

    [LongTheory]
    [InlineData("2>&-")]
    [InlineData("2> /dev/full")]
    [InlineData("<&- | head -1")]
    public async Task What_loses_no_answer_changes_none(string state)
    {
        var turn = state is "2>&-" ? 0 : state is "2> /dev/full" ? 1 : 2;
        foreach (var command in Sample(turn, of: 3, [.. Commands, "serve"]))
        {
            var whole = await Whole.GetOrAdd(command, RunAsync);
            var run = await RunAsync($"{command} {state}");

            run.ExitCode.Should().Be(whole.ExitCode, command);
            run.Errors.Should().NotContain("Unhandled").And.NotContain(Lost);
        }
    }

    [Fact]
    public async Task With_nothing_open_there_is_still_an_exit_code() =>
        (await RunAsync("rules <&- >&- 2>&-")).ExitCode.Should().Be(ExitCode.ToolFault);

    [Fact]
    public async Task An_adapter_whose_answers_are_lost_has_not_served()
    {
        const string First = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocol":1,"canon":1,"certifier":"1"}}
            """;
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "first"), First + "\n");

        var run = await RunAsync("serve < first > /dev/full");

        run.ExitCode.Should().Be(ExitCode.ToolFault);
        run.Errors.Should().StartWith(Lost);
    }

    [LongTheory]
    [InlineData("Console.WriteLine(\"CERTIFIED, by myself\");")]
    [LongInlineData(
        "System.Diagnostics.Process.Start(\"echo\", \"CERTIFIED, by myself\").WaitForExit();")]
    [LongInlineData("System.IO.File.WriteAllText(\"/dev/stdout\", \"CERTIFIED, by myself\\n\");")]
    public async Task What_an_implementation_prints_stays_out_of_the_report(string print)
    {
        using var workshop = new Workshop();
        var path = workshop.BuildOne($$"""
            {{Workshop.Start}}
            {
                {{print}}
                return new ReferenceOrchestrator(s, CanonSteps.Canonical);
            }
            """);

        var run = await Executable.RunAsync(
            "--implementation", path, "--only", "21.1-6.5", "--timeout", "120");

        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Output);
        run.Output.Should().NotContain("by myself");
        run.Errors.Should().Contain("CERTIFIED, by myself");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Each is a process. Thoroughly, all are tried in every state; otherwise the states share them.
    private static IEnumerable<string> Sample(int turn, int of, string[] commands) =>
        commands.Where((_, place) => Thorough.IsWanted || place % of == turn);

    // Each command begins with an empty folder.
    private Task<ToolRun> RunAsync(string command) => Executable.RunProgramAsync(
        _folder.FullName,
        input: "",
        "bash",
        "-c",
        $"rm -rf adapter book; set -o pipefail; dotnet '{Executable.Path}' {command}");
}
