using Caelmor.TruthStore.Files;

namespace Caelmor.Persistence.Operating.Tests;

public sealed class A_check_of_health
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Is_passed_by_a_store_with_nothing_wrong()
    {
        using var village = await Village.WithAsync(4);

        var run = (await Tool.RunAsync(
            "check", village.Path, "--min-backups", "3", "--min-free", "1K", "--max-age", "1h"))
            .ShouldBeDone();

        Lines(run).Should().HaveCount(8).And.OnlyContain(line => line.StartsWith("ok"));
    }

    [Fact]
    public async Task Is_passed_while_a_server_runs()
    {
        using var village = await Village.WithAsync(2);
        using var server = FileTruthStore.Open(village.Path);

        (await Tool.RunAsync("check", village.Path)).ShouldBeDone();
    }

    [Fact]
    public async Task Is_failed_by_a_broken_truth()
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(3);

        (await Failures(village)).Should().HaveCount(2)
            .And.Contain(line => line.Contains("truth    epoch 3 is in force and broken"))
            .And.Contain(line => line.Contains("epochs   2 of 3 epochs verify: epoch 3: "));
    }

    [Fact]
    public async Task Is_failed_by_a_broken_backup_which_counts_as_none()
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(1);

        (await Failures(village, "--min-backups", "2")).Should().HaveCount(2)
            .And.Contain(line => line.Contains("epochs   2 of 3 epochs verify: epoch 1: "))
            .And.Contain(line => line.Contains("backups  1 backups verify; expected at least 2"));
    }

    [Fact]
    public async Task Is_failed_by_a_quarantine_nobody_decided_about()
    {
        using var village = await Village.WithAsync(2);
        var sound = File.ReadAllBytes(village.TruthOf(2));
        village.Spoil(2);
        await village.ReadAsync();
        File.WriteAllBytes(village.TruthOf(2), sound);

        (await Failures(village)).Should().Contain(line =>
            line.Contains("verifies, and is quarantined all the same"));
    }

    [Theory]
    [InlineData("--min-backups", "3", "backups  2 backups verify; expected at least 3")]
    [InlineData("--min-free", "9000T", "are free; expected at least 9000 TiB")]
    [InlineData("--max-age", "0s", "age      written ")]
    public async Task Is_failed_by_whatever_is_beyond_its_limit(
        string option, string limit, string expected)
    {
        using var village = await Village.WithAsync(3);

        (await Failures(village, option, limit)).Should().ContainSingle()
            .Which.Should().Contain(expected);
    }

    [Fact]
    public async Task Is_failed_by_a_truth_that_is_too_old_and_by_one_of_tomorrow()
    {
        using var village = new Village();
        var clock = new FixedTime(Morning);
        await village.CommitAsync(SmallTruths.At(1), new() { Time = clock });
        await village.CommitAsync(SmallTruths.At(2), new() { Time = clock });

        foreach (var (later, isHealthy, says) in new[]
        {
            (TimeSpan.FromMinutes(119), true, "written 1 h 59 min ago"),
            (TimeSpan.FromMinutes(121), false, "written 2 h 1 min ago; expected at most 2 h 0 min"),
            (TimeSpan.FromMinutes(-1), false, "written 1 min 0 s in the future, so a clock"),
        })
        {
            var tool = new Tool { Time = new FixedTime(Morning + later) };
            var run = await tool.RunAsync(default, "check", village.Path, "--max-age", "2h");

            run.ExitCode.Should().Be(isHealthy ? ExitCode.Success : ExitCode.Rejected);
            run.Output.Should().Contain(says);
        }
    }

    [Fact]
    public async Task Is_failed_by_a_store_in_which_nothing_was_ever_saved()
    {
        using var village = new Village();
        await village.ReadAsync();

        (await Failures(village)).Should().Contain(line => line.Contains("nothing was ever saved"));
    }

    [Fact]
    public async Task Does_not_mind_what_was_set_aside()
    {
        using var village = await Village.WithAsync(4);
        await Tool.RunAsync("use", village.Path, "3", "--yes");
        File.WriteAllText(village.Of($"set-aside-000001-truth-{4:D20}.caelmor"), "broken");

        (await Tool.RunAsync("check", village.Path)).ShouldBeDone();
    }

    [Fact]
    public async Task Is_answered_to_machines_check_by_check()
    {
        using var village = await Village.WithAsync(2);

        var run = await Tool.RunAsync("check", village.Path, "--min-backups", "5", "--json");

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Json.GetProperty("healthy").GetBoolean().Should().BeFalse();
        run.Json.GetProperty("checks").EnumerateArray().ToDictionary(
            one => one.GetProperty("check").GetString()!,
            one => one.GetProperty("healthy").GetBoolean()).Should().Equal(
            new Dictionary<string, bool>
            {
                ["truth"] = true,
                ["epochs"] = true,
                ["backups"] = false,
                ["space"] = true,
                ["age"] = true,
                ["access"] = true,
                ["disk"] = true,
                ["lock"] = true,
            });
    }

    [Fact]
    public async Task Goes_on_until_it_is_interrupted_if_it_is_to_watch()
    {
        using var village = await Village.WithAsync(2);
        using var stop = new CancellationTokenSource();
        var watching = new Tool().RunAsync(
            stop.Token, "check", village.Path, "--watch", "0.01", "--json");

        await Task.Delay(TimeSpan.FromMilliseconds(500));
        await stop.CancelAsync();
        var run = await watching;

        run.ExitCode.Should().Be(ExitCode.Interrupted);
        run.Output.Trim().Split('\n').Where(line => line.Contains("\"checks\""))
            .Should().HaveCountGreaterThan(0);
    }

    private static async Task<List<string>> Failures(Village village, params string[] limits)
    {
        var run = await Tool.RunAsync(["check", village.Path, .. limits]);
        run.ExitCode.Should().Be(ExitCode.Rejected);
        return [.. Lines(run).Where(line => line.StartsWith("FAIL", StringComparison.Ordinal))];
    }

    private static string[] Lines(ToolRun run) =>
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
