namespace Caelmor.Persistence.Operating.Tests;

public sealed class A_verification
{
    [Fact]
    public async Task Succeeds_if_every_file_verifies()
    {
        using var village = await Village.WithAsync(3);

        var run = (await Tool.RunAsync("verify", village.Path)).ShouldBeDone();

        run.Output.Should().Contain("epoch 3 (truth in force, ").And.Contain("): verifies")
            .And.Contain("3 of 3 files verify.");
    }

    [Fact]
    public async Task Fails_if_one_does_not_and_says_what_is_wrong()
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(2);

        var run = await Tool.RunAsync("verify", village.Path);

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().Contain("epoch 2 (backup, ").And.Contain("DOES NOT VERIFY")
            .And.Contain($"'{village.TruthOf(2)}' fails its check: the CRC-32C")
            .And.Contain("2 of 3 files verify.");
    }

    [Fact]
    public async Task Changes_nothing()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(2);
        var before = village.Names;

        await Tool.RunAsync("verify", village.Path);

        village.Names.Should().Equal(before);
    }

    [Fact]
    public async Task Looks_at_one_epoch_if_one_is_named()
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(2);

        (await Tool.RunAsync("verify", village.Path, "3")).ShouldBeDone();
        (await Tool.RunAsync("verify", village.Path, "2")).ExitCode
            .Should().Be(ExitCode.Rejected);
    }

    [Fact]
    public async Task Says_which_epochs_there_are_if_one_is_not()
    {
        using var village = await Village.WithAsync(3);

        (await Tool.RunAsync("verify", village.Path, "9")).ShouldBeRefused(
            ExitCode.WrongUsage, "no epoch 9", "one of: 3, 2, 1", "The nearest is 3");
    }

    [Fact]
    public async Task Of_nothing_is_no_success()
    {
        using var village = new Village();
        await village.ReadAsync();

        (await Tool.RunAsync("verify", village.Path)).ShouldBeRefused(
            ExitCode.Rejected, "nothing to verify", "Expected a truth");
    }

    [Fact]
    public async Task Fails_if_somebody_took_a_quarantined_file_away()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(2);
        await village.ReadAsync();
        File.Delete(village.TruthOf(2));

        var run = await Tool.RunAsync("verify", village.Path, "2");

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().Contain("epoch 2 (truth in force, quarantined, 0 B)");
    }

    [Fact]
    public async Task Answers_machines_with_the_verdict_and_every_file()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(1);

        var run = await Tool.RunAsync("verify", village.Path, "--json");

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Json.GetProperty("verifies").GetBoolean().Should().BeFalse();
        run.Json.GetProperty("files").EnumerateArray()
            .Select(file => file.GetProperty("verifies").GetBoolean()).Should().Equal(true, false);
    }

    [Fact]
    public async Task Tells_a_file_of_a_newer_build_from_a_broken_one()
    {
        using var village = await Village.WithAsync(2);
        NewerFormat.Impose(village.TruthOf(2));

        var run = await Tool.RunAsync("verify", village.Path, "2");

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().Contain("newer").And.NotContain("fails its check");
    }
}
