namespace Caelmor.Persistence.Operating.Tests;

/// <summary>A file in which there is nothing is a finding, too: it is named.</summary>
public sealed class A_salvage_of_next_to_nothing
{
    [Fact]
    public async Task Names_a_file_of_no_bytes_beside_one_that_can_be_read()
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(2);
        File.WriteAllBytes(village.TruthOf(3), []);

        var run = (await Tool.RunAsync("salvage", village.Path)).ShouldBeDone();

        run.Output.Should().Contain(village.TruthOf(3)).And.Contain("it has 0 bytes")
            .And.Contain(village.TruthOf(2)).And.Contain("player: 2 of 2");
    }

    [Fact]
    public async Task Names_the_only_file_that_is_broken()
    {
        using var village = await Village.WithAsync(2);
        File.WriteAllBytes(village.TruthOf(2), []);

        (await Tool.RunAsync("salvage", village.Path)).ShouldBeRefused(
            ExitCode.Rejected, village.TruthOf(2), "0 bytes", "another copy");
        (await Tool.RunAsync("salvage", village.TruthOf(2))).ShouldBeRefused(
            ExitCode.Rejected, village.TruthOf(2), "0 bytes", "another copy");
    }

    [Fact]
    public async Task Names_a_file_that_somebody_took_away_from_its_marker()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(2);
        await village.ReadAsync();
        File.Delete(village.TruthOf(2));

        (await Tool.RunAsync("salvage", village.Path)).ShouldBeRefused(
            ExitCode.Rejected, village.TruthOf(2), "is not there");
    }

    [Fact]
    public async Task Tells_machines_of_it()
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(2);
        File.WriteAllBytes(village.TruthOf(3), []);

        var files = (await Tool.RunAsync("salvage", village.Path, "--json")).ShouldBeDone()
            .Json.GetProperty("files").EnumerateArray().ToList();

        files.Select(one => one.GetProperty("path").GetString())
            .Should().Equal(village.TruthOf(3), village.TruthOf(2));
        files[0].GetProperty("read").GetInt32().Should().Be(0);
    }
}
