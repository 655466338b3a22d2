using Caelmor.CommandLine;

namespace Caelmor.WorldGrid.Tests.Operating;

/// <summary>Nothing with --quiet if all is well, no table that is wider than a terminal, and help
/// that teaches.</summary>
public sealed class What_is_printed
{
    private const int Most = 80;

    [Theory]
    [InlineData("list DIR")]
    [InlineData("verify DIR")]
    [InlineData("check DIR --minimum 2")]
    [InlineData("use DIR 2")]
    [InlineData("use DIR 2 --dry-run")]
    [InlineData("rebuild DIR 0 0")]
    [InlineData("migrate DIR --with value-noise")]
    [InlineData("drill DIR --dir DIR/copy")]
    public async Task Is_nothing_for_cron_when_all_is_well(string command)
    {
        using var folder = new Folder();
        await GridCommand.MakeAsync(folder.Path, 3);

        (await RunAsync(folder, $"{command} --quiet", width: null))
            .Should().Be(new ToolRun(ExitCode.Success, "", ""));
    }

    [Theory]
    [InlineData("verify DIR")]
    [InlineData("check DIR")]
    public async Task Is_what_is_wrong_alone_for_cron(string command)
    {
        using var folder = new Folder();
        await GridCommand.MakeAsync(folder.Path, 3);
        await Damaged.StateAsync(folder.Path, copies: 1);

        var said = await RunAsync(folder, $"{command} --quiet", width: null);

        said.ExitCode.Should().Be(ExitCode.Rejected);
        said.Output.Should().NotBeEmpty().And.NotContain("ok ").And.NotContain("'map' shows");
    }

    [Theory]
    [InlineData("list DIR")]
    [InlineData("check DIR")]
    [InlineData("verify DIR")]
    [InlineData("where DIR 0 0 --region")]
    [InlineData("use DIR 2 --dry-run")]
    public async Task Is_no_wider_than_a_terminal(string command)
    {
        using var folder = new Folder();
        await MakeAsync(folder);

        var said = await RunAsync(folder, command, Most);

        said.Output.Split('\n').Should().OnlyContain(line => line.Length <= Most);
    }

    [Fact]
    public async Task Is_a_table_that_fits_into_a_terminal_even_in_a_file()
    {
        using var folder = new Folder();
        await MakeAsync(folder);

        (await RunAsync(folder, "list DIR", width: null)).Output.Split('\n')
            .Should().OnlyContain(line => line.Length <= Most);
    }

    [Theory]
    [InlineData("")]
    [InlineData("list")]
    [InlineData("verify")]
    [InlineData("check")]
    [InlineData("where")]
    [InlineData("map")]
    [InlineData("use")]
    [InlineData("rebuild")]
    [InlineData("migrate")]
    [InlineData("regenerate-world")]
    [InlineData("salvage")]
    [InlineData("drill")]
    [InlineData("prove")]
    public async Task Is_an_example_where_somebody_asks_for_help(string command)
    {
        var said = await GridCommand.RunAsync(
            [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        said.ExitCode.Should().Be(ExitCode.Success);
        said.Output.Should().Contain($"  caelmor-grid {(command.Length == 0 ? "list" : command)} ");
    }

    // With a stamp as long as those that go with truths.
    private static async Task MakeAsync(Folder folder)
    {
        await GridCommand.MakeAsync(folder.Path, 3);
        await using var grid = await GridCommand.OpenAsync(folder.Path);
        await grid.SaveAsync("epoch 123456, seal 0123456789abcdef", default);
        await Damaged.StateAsync(folder.Path, copies: 1);
    }

    private static Task<ToolRun> RunAsync(Folder folder, string command, int? width) =>
        GridCommand.RunAsync(
            width,
            [.. command.Split(' ').Select(word => word
                .Replace("DIR", folder.Path, StringComparison.Ordinal))]);
}
