using System.Text.Json;

namespace Caelmor.Persistence.Operating.Tests;

public sealed class The_list_of_epochs
{
    [Fact]
    public async Task Shows_of_each_what_it_is_there_for_and_whether_it_verifies()
    {
        using var village = await Village.WithAsync(4);
        await Tool.RunAsync("use", village.Path, "3", "--yes");
        village.Spoil(2);

        var run = (await Tool.RunAsync("list", village.Path)).ShouldBeDone();

        Rows(run).Should().Equal(
            "3 truth in force 8 yes", "2 backup 8 NO", "1 backup 8 yes", "4 set aside 8 yes");
        run.Output.Should().Contain($"epoch 2: '{village.TruthOf(2)}' fails its check: ")
            .And.Contain("all: canon version 1, schema version 1")
            .And.Contain($"epoch 4 is set aside as set-aside-000001-truth-{4:D20}.caelmor");
    }

    [Fact]
    public async Task Reads_no_more_than_it_has_to_if_it_is_to_be_quick()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(1);

        var run = (await Tool.RunAsync("list", village.Path, "--quick")).ShouldBeDone();

        Rows(run).Should().Equal(
            "2 truth in force 8 not asked", "1 backup 8 not asked");
    }

    [Fact]
    public async Task Says_which_epoch_is_quarantined()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(2);
        await village.ReadAsync();

        var run = (await Tool.RunAsync("list", village.Path)).ShouldBeDone();

        Rows(run)[0].Should().Be("2 truth in force 8 NO");
        run.Output.Should().Contain("epoch 2 is quarantined: the server does not use it");
    }

    [Fact]
    public async Task Is_there_for_an_empty_store()
    {
        using var village = new Village();
        await village.ReadAsync();

        var run = (await Tool.RunAsync("list", village.Path)).ShouldBeDone();

        run.Output.Should().Contain("The store is empty: nothing was ever saved");
    }

    [Fact]
    public async Task Is_complete_for_machines()
    {
        using var village = await Village.WithAsync(3);
        await Tool.RunAsync("use", village.Path, "2", "--yes");
        village.Spoil(1);

        var json = (await Tool.RunAsync("list", village.Path, "--json")).ShouldBeDone().Json;

        json.GetProperty("store").GetString().Should().Be(village.Path);
        var files = json.GetProperty("files").EnumerateArray().ToList();
        files.Select(file => file.GetProperty("role").GetString())
            .Should().Equal("in-force", "backup", "set-aside");
        files.Select(file => file.GetProperty("verifies").GetBoolean())
            .Should().Equal(true, false, true);
        files[0].GetProperty("size").GetInt64()
            .Should().Be(new FileInfo(village.TruthOf(2)).Length);
        files[0].GetProperty("problem").ValueKind.Should().Be(JsonValueKind.Null);
        files[1].GetProperty("problem").GetString().Should().Contain("fails its check");
        files[0].GetProperty("schemas").GetArrayLength().Should().Be(8);
        files[0].GetProperty("data").GetInt64().Should().Be(8);
        files[0].GetProperty("canonVersion").GetInt32().Should().Be(1);
        files[0].GetProperty("time").GetDateTimeOffset()
            .Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromHours(1));
    }

    // Without time and size, which are another on every run.
    private static List<string> Rows(ToolRun run) =>
    [
        .. run.Output.Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 6 && words.Any(word => word.EndsWith('Z')))
            .Select(words => string.Join(' ', words.Where(word =>
                !word.EndsWith('Z') && !DateOnly.TryParse(word, out _)
                && word != "KiB" && !word.Contains('.')))),
    ];
}
