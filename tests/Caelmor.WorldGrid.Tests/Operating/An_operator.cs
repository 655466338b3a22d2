using System.Text.Json;
using Caelmor.CommandLine;

namespace Caelmor.WorldGrid.Tests.Operating;

/// <summary>Sees what there is, and what is lost, and decides.</summary>
public sealed class An_operator
{
    [Fact]
    public async Task Lists_the_saves()
    {
        using var folder = new Folder();
        await GridCommand.MakeAsync(folder.Path, 3);

        var said = await GridCommand.RunAsync("list", folder.Path);

        said.ExitCode.Should().Be(ExitCode.Success, said.Errors);
        said.Output.Should().Contain("epoch 3").And.Contain("epoch 1").And.Contain("structure 1");
    }

    [Fact]
    public async Task Is_told_that_all_is_well()
    {
        using var folder = new Folder();
        await GridCommand.MakeAsync(folder.Path, 3);

        (await GridCommand.RunAsync("verify", folder.Path)).ExitCode.Should().Be(ExitCode.Success);
        var said = await GridCommand.RunAsync("check", folder.Path, "--quiet");

        said.Should().Be(new ToolRun(ExitCode.Success, "", ""));
    }

    [Fact]
    public async Task Finds_what_is_broken_and_where_it_lies()
    {
        using var folder = new Folder();
        await GridCommand.MakeAsync(folder.Path, 2);
        await Damaged.StateAsync(folder.Path, copies: 1);

        var verified = await GridCommand.RunAsync("verify", folder.Path);
        var check = await GridCommand.RunAsync("check", folder.Path);

        verified.ExitCode.Should().Be(ExitCode.Rejected);
        verified.Output.Should().Contain("broken").And.Contain("save-00000000000000000002.caelmor");
        check.ExitCode.Should().Be(ExitCode.Rejected);
        check.Output.Should().Contain("1 from a backup").And.Contain("3 sound");
    }

    [Fact]
    public async Task Draws_a_map_of_it()
    {
        using var folder = new Folder();
        await GridCommand.MakeAsync(folder.Of("grid"), 2);
        await Damaged.StateAsync(folder.Of("grid"), copies: 2);

        var said = await GridCommand.RunAsync(
            "map", folder.Of("grid"), "--out", folder.Of("map"), "--json");

        said.ExitCode.Should().Be(ExitCode.Success, said.Errors);
        said.Output.Should().Contain("\"inactive\"").And.Contain("\"sound\"");
        File.ReadAllBytes(folder.Of("map.png")).Skip(1).Take(3).Should()
            .Equal("PNG"u8.ToArray());
        var page = File.ReadAllText(folder.Of("map.html"));
        page.Should().Contain("1 inactive").And.Contain("3 sound").And.Contain("rebuild it");
        page.Should().NotContain("http");
    }

    [Fact]
    public async Task Goes_back_to_an_earlier_save()
    {
        using var folder = new Folder();
        await GridCommand.MakeAsync(folder.Path, 3);

        (await GridCommand.RunAsync("use", folder.Path, "2", "--dry-run")).Output
            .Should().Contain("3 would be set aside");
        (await GridCommand.RunAsync("use", folder.Path, "9")).ExitCode
            .Should().Be(ExitCode.WrongUsage);
        var said = await GridCommand.RunAsync("use", folder.Path, "2");

        said.ExitCode.Should().Be(ExitCode.Success, said.Errors);
        (await GridCommand.RunAsync("list", folder.Path)).Output
            .Should().Contain("epoch 2").And.NotContain("epoch 3");
    }

    [Fact]
    public async Task Rebuilds_a_region_that_is_lost()
    {
        using var folder = new Folder();
        await GridCommand.MakeAsync(folder.Path, 2);
        await Damaged.StateAsync(folder.Path, copies: 2);

        var said = await GridCommand.RunAsync("rebuild", folder.Path, "0", "0");

        said.ExitCode.Should().Be(ExitCode.Success, said.Errors);
        (await GridCommand.RunAsync("check", folder.Path, "--json")).Output
            .Should().Contain("4 sound");
    }

    [Fact]
    public async Task Salvages_and_makes_the_world_anew()
    {
        using var folder = new Folder();
        await GridCommand.MakeAsync(folder.Of("grid"), 2);

        var salvaged = await GridCommand.RunAsync(
            "salvage", folder.Of("grid"), "--out", folder.Of("found.ndjson"));
        var unsure = await GridCommand.RunAsync("regenerate-world", folder.Of("grid"));
        var said = await GridCommand.RunAsync("regenerate-world", folder.Of("grid"), "--yes");

        salvaged.ExitCode.Should().Be(ExitCode.Success, salvaged.Errors);
        File.ReadLines(folder.Of("found.ndjson"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("content").GetString())
            .Should().Contain("Mara 2");
        unsure.ExitCode.Should().Be(ExitCode.WrongUsage);
        said.ExitCode.Should().Be(ExitCode.Success, said.Errors);
        (await GridCommand.RunAsync("list", folder.Of("grid"))).Output
            .Should().Contain("Nothing was saved yet");
        File.ReadAllText(Directory.GetFiles(folder.Of("grid"), "incident-*").Single())
            .Should().Contain("Mara");
    }

    [Fact]
    public async Task Holds_a_drill_on_a_copy()
    {
        using var folder = new Folder();
        await GridCommand.MakeAsync(folder.Of("grid"), 3);
        var before = Contents(folder.Of("grid"));

        var said = await GridCommand.RunAsync(
            "drill", folder.Of("grid"), "--dir", folder.Of("copy"));

        said.ExitCode.Should().Be(ExitCode.Success, said.Output + said.Errors);
        said.Output.Should().Contain("rebuild a region").And.NotContain("FAIL");
        Contents(folder.Of("grid")).Should().Equal(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lst DIR", "list")]
    [InlineData("list")]
    [InlineData("list /nowhere/at/all", "/nowhere/at/all")]
    [InlineData("check DIR --watch soon", "--watch takes")]
    [InlineData("check DIR --quiet --json", "--quiet")]
    [InlineData("where DIR 3", "--help")]
    [InlineData("where DIR 3 north", "whole number")]
    [InlineData("rebuild DIR 3 99999999999", "whole number")]
    [InlineData("map DIR", "--out")]
    [InlineData("migrate DIR", "--with")]
    [InlineData("migrate DIR --with /nowhere.dll", "/nowhere.dll")]
    [InlineData("prove --only luck", "luck")]
    public async Task Who_types_something_wrong_is_told_so(string line, string word = "--help")
    {
        using var folder = new Folder();
        var said = await GridCommand.RunAsync(
            [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(one => one == "DIR" ? folder.Path : one)]);

        said.ExitCode.Should().Be(ExitCode.WrongUsage, "of '{0}': {1}", line, said.Errors);
        said.Errors.Should().StartWith("caelmor-grid: ").And.Contain(word);
        Directory.GetFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Theory]
    [InlineData("list")]
    [InlineData("verify")]
    [InlineData("check")]
    public async Task Of_a_folder_without_a_grid_is_told_so(string command)
    {
        using var folder = new Folder();

        var said = await GridCommand.RunAsync(command, folder.Path);

        said.ExitCode.Should().Be(ExitCode.Rejected);
        said.Errors.Should().Contain("no grid");
    }

    private static Dictionary<string, string> Contents(string folder) => Directory.GetFiles(folder)
        .Order().ToDictionary(
            file => file, file => Convert.ToBase64String(File.ReadAllBytes(file)));
}
