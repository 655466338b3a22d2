using Caelmor.TruthStore.Files;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>For cron, which mails whatever is printed: nothing, as long as all is well.</summary>
public sealed class With_quiet
{
    [Theory]
    [InlineData("list DIR")]
    [InlineData("list DIR --quick")]
    [InlineData("verify DIR")]
    [InlineData("verify DIR 2")]
    [InlineData("check DIR")]
    [InlineData("check DIR --min-backups 2 --max-age 1h")]
    [InlineData("migrate DIR")]
    [InlineData("copy DIR TO")]
    [InlineData("use DIR 2 --yes")]
    [InlineData("use DIR 2 --dry-run")]
    public async Task Nothing_is_printed_when_all_is_well(string command)
    {
        using var village = await Village.WithAsync(3);
        using var elsewhere = new TemporaryFolder();

        var run = (await RunAsync(village, command, elsewhere.Of("copy"))).ShouldBeDone();

        run.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("list DIR", ExitCode.Success)]
    [InlineData("verify DIR", ExitCode.Rejected)]
    [InlineData("check DIR", ExitCode.Rejected)]
    public async Task Only_what_is_wrong_is_printed(string command, ExitCode expected)
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(1);

        var run = await RunAsync(village, command);

        run.ExitCode.Should().Be(expected, run.Errors);
        run.Output.Trim().Should().Contain("epoch 1").And.Contain("fails its check")
            .And.NotContain("epoch 2").And.NotContain("epoch 3").And.NotContain("ok ");
    }

    [Theory]
    [InlineData("list DIR")]
    [InlineData("verify DIR")]
    [InlineData("check DIR")]
    public async Task Names_that_are_nearly_right_are_wrong(string command)
    {
        using var village = await Village.WithAsync(2);
        File.WriteAllText(village.Of("truth-3.caelmor"), "half");
        File.WriteAllText(village.Of($"truth-{3:D20}.writing"), "half");

        (await RunAsync(village, command)).Output.Should().Contain("truth-3.caelmor")
            .And.NotContain(".writing");
    }

    [Fact]
    public async Task What_a_copy_left_out_is_printed()
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(1);
        using var elsewhere = new TemporaryFolder();

        (await RunAsync(village, "copy DIR TO", elsewhere.Of("copy"))).ShouldBeDone()
            .Output.Trim().Should().StartWith("Left out: 1").And.NotContain("\n");
    }

    [Fact]
    public async Task Refusals_are_printed()
    {
        using var village = await Village.WithAsync(2);
        using var server = FileTruthStore.Open(village.Path);

        (await RunAsync(village, "use DIR 1 --yes")).ShouldBeRefused(ExitCode.Rejected, "in use");
        (await RunAsync(village, "verify DIR 9")).ShouldBeRefused(ExitCode.WrongUsage, "no epoch");
    }

    [Fact]
    public async Task Nobody_is_asked()
    {
        using var village = await Village.WithAsync(2);

        (await RunAsync(village, "use DIR 1")).ShouldBeRefused(
            ExitCode.WrongUsage, "--quiet", "--yes or --dry-run");
    }

    [Theory]
    [InlineData("diff DIR 1 2 --quiet", "There is no option '--quiet'")]
    [InlineData("salvage DIR --quiet", "There is no option '--quiet'")]
    [InlineData("list DIR --quiet --json", "Found --quiet with --json")]
    public async Task What_would_be_said_and_is_not_is_misused(string command, string says)
    {
        using var village = await Village.WithAsync(2);

        (await Tool.RunAsync([.. command.Split(' ').Select(word =>
            word == "DIR" ? village.Path : word)])).ShouldBeRefused(ExitCode.WrongUsage, says);
    }

    [Fact]
    public async Task Proofs_of_crashes_that_hold_say_nothing()
    {
        using var elsewhere = new TemporaryFolder();

        (await Tool.RunAsync("crash", "--only", "clock", "--dir", elsewhere.Path, "--quiet"))
            .ShouldBeDone().Output.Should().BeEmpty();
    }

    private static Task<ToolRun> RunAsync(Village village, string command, string to = "") =>
        Tool.RunAsync(
        [
            .. command.Split(' ').Select(word =>
                word == "DIR" ? village.Path : word == "TO" ? to : word),
            "--quiet",
        ]);
}
