namespace Caelmor.Persistence.Operating.Tests;

public sealed class A_newest_epoch_that_is_gone
{
    private const string Said = "Found nothing of epoch 3";

    [Fact]
    public async Task Is_listed_first_and_does_not_verify()
    {
        using var village = await WithoutTheNewestAsync();

        (await Tool.RunAsync("list", village.Path)).ShouldBeDone().Output
            .Should().Contain("acknowledged, and gone").And.Contain(Said);
        var run = await Tool.RunAsync("verify", village.Path);

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().Contain("epoch 3 (acknowledged, and gone, 0 B): DOES NOT VERIFY")
            .And.Contain(Said).And.Contain("2 of 3 files verify.");
    }

    [Fact]
    public async Task Is_no_health_and_the_check_says_what_to_do()
    {
        using var village = await WithoutTheNewestAsync();

        var run = await Tool.RunAsync("check", village.Path);

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().MatchRegex(@"FAIL +truth +epoch 3 was acknowledged and is gone")
            .And.Contain("Put it back from a backup").And.Contain("caelmor-truth use");
    }

    [Fact]
    public async Task Is_told_to_machines()
    {
        using var village = await WithoutTheNewestAsync();

        (await Tool.RunAsync("list", village.Path, "--json")).Json.GetProperty("files")
            .EnumerateArray().Select(file => file.GetProperty("role").GetString())
            .Should().Equal("lost", "backup", "backup");
    }

    [Fact]
    public async Task Is_given_up_for_an_older_one_on_purpose()
    {
        using var village = await WithoutTheNewestAsync();

        (await Tool.RunAsync("use", village.Path, "3", "--yes")).ShouldBeRefused(
            ExitCode.Rejected, Said);
        (await Tool.RunAsync("use", village.Path, "2", "--dry-run")).ShouldBeDone()
            .Output.Should().NotContain("To be set aside");
        (await Tool.RunAsync("use", village.Path, "2", "--yes")).ShouldBeDone();

        (await village.ReadAsync()).Epoch.Number.Should().Be(2);
        (await Tool.RunAsync("check", village.Path, "--min-backups", "1")).ShouldBeDone();
    }

    [Fact]
    public async Task Is_not_copied_as_if_the_one_before_were_the_newest()
    {
        using var village = await WithoutTheNewestAsync();
        using var other = new Village();

        (await Tool.RunAsync("copy", village.Path, other.Path)).ShouldBeRefused(
            ExitCode.Rejected, Said);
    }

    [Fact]
    public async Task Is_nothing_to_migrate()
    {
        using var village = await WithoutTheNewestAsync();

        (await Tool.RunAsync("migrate", village.Path)).ShouldBeRefused(
            ExitCode.Rejected, "does not say what is in it", "caelmor-truth verify");
    }

    private static async Task<Village> WithoutTheNewestAsync()
    {
        var village = await Village.WithAsync(3);
        File.Delete(village.TruthOf(3));
        return village;
    }
}
