namespace Caelmor.Persistence.Operating.Tests;

/// <summary>A message where one can still be written, and an exit code of the list.</summary>
public sealed class Outputs_that_are_closed_or_full
{
    private const string Full = "Found that the standard output cannot be written: No space left";
    private const string Closed = "Found that the standard output is closed; expected it open";

    public static TheoryData<string> Commands => [.. Thorough.LongOrFirst(
        2,
        "list DIR", "list DIR --json", "verify DIR", "check DIR", "diff DIR 1 2",
        "salvage DIR/truth-00000000000000000001.caelmor", "use DIR 1 --dry-run",
        "migrate DIR --dry-run", "list --help", "check DIR --json")];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Are_named_if_they_are_closed_and_full(string command)
    {
        using var village = await Village.WithAsync(2);

        (await RunAsync(village, command, ">&-")).ShouldBeRefused(ExitCode.ToolFault, Closed);
        (await RunAsync(village, command, "> /dev/full")).ShouldBeRefused(ExitCode.ToolFault, Full);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Take_nothing_from_the_answer_if_they_are_of_messages(string command)
    {
        using var village = await Village.WithAsync(2);

        string[] redirections = ["2>&-", "2> /dev/full", "<&-", "<&- 2>&-"];

        // Each is a process: thoroughly every command meets all of them, otherwise one.
        string[] some = [redirections[command.Length % redirections.Length]];
        foreach (var redirection in Thorough.IsWanted ? redirections : some)
        {
            var run = await RunAsync(village, command, redirection);

            run.ExitCode.Should().Be(ExitCode.Success, "of {0}", redirection);
            run.Output.Should().NotBeEmpty("of {0}", redirection);
        }
    }

    [Theory]
    [InlineData("<&- >&- 2>&-", ExitCode.ToolFault)]
    [LongInlineData(">&- 2>&-", ExitCode.ToolFault)]
    [LongInlineData("> /dev/full 2> /dev/full", ExitCode.ToolFault)]
    [LongInlineData("| head -1 > /dev/null; exit ${PIPESTATUS[0]}", ExitCode.Success)]
    [LongInlineData("| true; exit ${PIPESTATUS[0]}", ExitCode.Success)]
    public async Task Leave_an_exit_code_of_the_list(string redirection, ExitCode expected)
    {
        using var village = await Village.WithAsync(2);

        foreach (var command in new[] { "list DIR --verbose", "check DIR --json" })
        {
            (await RunAsync(village, command, redirection)).ExitCode.Should().Be(expected);
        }
    }

    [Theory]
    [InlineData("2>&-")]
    [LongInlineData("2> /dev/full")]
    [LongInlineData(">&-")]
    [LongInlineData("> /dev/full")]
    [LongInlineData("<&- >&- 2>&-")]
    public async Task Do_not_hide_that_a_command_line_is_wrong(string redirection)
    {
        using var village = await Village.WithAsync(1);

        (await RunAsync(village, "lsit DIR", redirection)).ExitCode.Should().Be(ExitCode.WrongUsage);
        (await RunAsync(village, "lsit DIR --json", redirection)).ExitCode
            .Should().Be(ExitCode.WrongUsage);
    }

    [Fact]
    public async Task Are_looked_at_before_a_decision_is_carried_out()
    {
        using var village = await Village.WithAsync(2);

        (await RunAsync(village, "use DIR 1 --yes --json", ">&-")).ShouldBeRefused(
            ExitCode.ToolFault, "Nothing was done");
        (await RunAsync(village, "use DIR 1 --yes", "> /dev/full")).ShouldBeRefused(
            ExitCode.ToolFault, "'caelmor-truth list' tells");
        (await RunAsync(village, "use DIR 1", "<&-")).ShouldBeRefused(
            ExitCode.Rejected, "another answer than 1");

        (await village.ReadAsync()).Epoch.Number.Should().Be(2);
    }

    [Fact]
    public async Task Say_that_a_decision_may_have_been_carried_out()
    {
        using var village = await Village.WithAsync(2);

        (await RunAsync(village, "use DIR 1 --yes --json", "> /dev/full")).ShouldBeRefused(
            ExitCode.ToolFault, "What was to be done may have been done");

        (await village.ReadAsync()).Epoch.Number.Should().Be(1);
    }

    [Theory]
    [InlineData("list DIR --json > OUT", 100)]
    [InlineData("salvage DIR/truth-00000000000000000001.caelmor --out OUT", 100)]
    public async Task May_not_be_longer_than_the_limit_for_a_file(string command, int limit)
    {
        using var village = await Village.WithAsync(2);
        using var other = new TemporaryFolder();
        var words = command.Replace("OUT", other.Of("out"), StringComparison.Ordinal);

        var run = await ToolProcess.InShellAsync(
            $"export DOTNET_EnableWriteXorExecute=0; prlimit --fsize={limit} {{0}} "
            + words.Replace("DIR", village.Path, StringComparison.Ordinal));

        run.ExitCode.Should().BeOneOf(ExitCode.ToolFault, ExitCode.Rejected);
        run.Errors.Should().StartWith("caelmor-truth: Found that ").And.Contain("cannot be written");
    }

    private static Task<ToolRun> RunAsync(Village village, string command, string redirection) =>
        ToolProcess.InShellAsync(
            $"{{0}} {command.Replace("DIR", village.Path, StringComparison.Ordinal)} "
            + redirection.Replace("{", "{{", StringComparison.Ordinal)
                .Replace("}", "}}", StringComparison.Ordinal));
}
