namespace Caelmor.Persistence.Operating.Tests;

public sealed class A_wrong_command_line
{
    private static readonly string[] Commands =
        ["list", "verify", "check", "use", "diff", "salvage", "migrate"];

    [Theory]
    [InlineData("", "Found no command.")]
    [InlineData("lsit", "There is no command 'lsit'. Did you mean 'list'?")]
    [InlineData("list", "'list' takes DIR, and found nothing.")]
    [InlineData("list . extra", "'list' does not take 'extra'.")]
    [InlineData("list . --jsn", "There is no option '--jsn'. Did you mean '--json'?")]
    [InlineData("--jsn list .", "There is no option '--jsn'. Did you mean '--json'?")]
    [InlineData("use --yse . 1", "There is no option '--yse'. Did you mean '--yes' or ")]
    [InlineData("use . 0", "EPOCH takes the number of an epoch, 1 or more, and found '0'.")]
    [InlineData("use . -1", "EPOCH takes the number of an epoch, 1 or more, and found '-1'.")]
    [InlineData("use . seven", "1 or more, and found 'seven'.")]
    [InlineData("use . 99999999999999999999", "and found '99999999999999999999'.")]
    [InlineData("diff . 1 x", "B takes the number of an epoch, 1 or more, and found 'x'.")]
    [InlineData("verify . x", "EPOCH takes the number of an epoch, 1 or more, and found 'x'.")]
    [InlineData("check . --min-backups", "--min-backups takes N, and found nothing.")]
    [InlineData("check . --min-backups -1", "--min-backups takes a whole number, 0 or more")]
    [InlineData("check . --min-free lots", "--min-free takes a size, such as 500M or 2G")]
    [InlineData("check . --min-free -1", "--min-free takes a size, such as 500M or 2G")]
    [InlineData("check . --max-age 3x", "--max-age takes a span of time, such as 30m, 12h or 2d")]
    [InlineData("check . --watch 0", "--watch takes seconds, such as 10 or 0.5")]
    public async Task Is_answered_in_one_sentence(string line, string expected)
    {
        var run = await Tool.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.ShouldBeRefused(ExitCode.WrongUsage, expected, "--help' tells what there is.");
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Names_a_folder_in_which_there_is_no_store()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Of("a-file");
        File.WriteAllText(file, "text");
        Directory.CreateSymbolicLink(folder.Of("a-link"), folder.Path);

        foreach (var command in Commands.Except(["salvage"]))
        {
            async Task<ToolRun> At(string path) => await Tool.RunAsync(command switch
            {
                "use" => ["use", path, "1", "--yes"],
                "diff" => ["diff", path, "1", "2"],
                _ => [command, path],
            });

            (await At(folder.Of("nowhere"))).ShouldBeRefused(
                ExitCode.WrongUsage, "Found no folder", "nowhere", "expected a truth store");
            (await At(file)).ShouldBeRefused(
                ExitCode.WrongUsage, "Found a file", "Name the folder");
            (await At(folder.Path)).ShouldBeRefused(ExitCode.WrongUsage, "Found no truth store");
            (await At(" ")).ShouldBeRefused(ExitCode.WrongUsage, "Found an empty name");
            (await At(folder.Of("a-link"))).ShouldBeRefused(
                ExitCode.Rejected, "is a link", "Name the folder that the link leads to");
        }

        Directory.GetFileSystemEntries(folder.Path).Should().HaveCount(2);
    }

    [Fact]
    public async Task Is_told_where_the_store_may_be()
    {
        using var village = await Village.WithAsync(1);
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Of("worlds"));
        File.Copy(village.TruthOf(1), folder.Of($"worlds/truth-{1:D20}.caelmor"));

        (await Tool.RunAsync("list", folder.Path)).ShouldBeRefused(
            ExitCode.WrongUsage, $"Did you mean '{folder.Of("worlds")}'?");
    }

    [Fact]
    public async Task Is_answered_to_machines_too()
    {
        var run = await Tool.RunAsync("list", "/nowhere", "--json");

        run.ShouldBeRefused(ExitCode.WrongUsage, "Found no folder");
        run.Json.GetProperty("error").GetString().Should().Contain("Found no folder");
        run.Json.GetProperty("exitCode").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task Finds_help_that_teaches_with_examples()
    {
        (await Tool.RunAsync("--help")).ShouldBeDone()
            .Output.Should().Contain("Exit codes:").And.ContainAll(Commands);
        foreach (var command in Commands)
        {
            (await Tool.RunAsync(command, "--help")).ShouldBeDone()
                .Output.Should().Contain($"  caelmor-truth {command} ");
        }
    }
}
