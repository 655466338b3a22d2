using Caelmor.CommandLine;

namespace Caelmor.WorldGrid.Tests.Operating;

/// <summary>Long work shows on standard error how much of it is done; an answer has nothing else in
/// it.</summary>
public sealed class How_it_gets_on
{
    private const long Large = 48 << 20;

    [Theory]
    [InlineData("verify DIR", ExitCode.Rejected)]
    [InlineData("check DIR", ExitCode.Rejected)]
    [InlineData("map DIR --out TO", ExitCode.Success)]
    [InlineData("salvage DIR --out TO", ExitCode.Success)]
    [InlineData("drill DIR --dir TO", ExitCode.Success)]
    public async Task Is_shown_beside_the_answer(string command, ExitCode expected)
    {
        using var folder = await LargeAsync();

        var said = await RunAsync(folder, command);

        said.ExitCode.Should().Be(expected, said.Errors);
        said.Errors.Should().MatchRegex(@"(?m)^ *\d+ %  \d+ of \d+ MiB$");
        said.Output.Should().NotContain(" %");
    }

    [Theory]
    [InlineData("verify DIR --json")]
    [InlineData("verify DIR --quiet")]
    [InlineData("check DIR --json")]
    public async Task Is_shown_neither_to_machines_nor_to_cron(string command)
    {
        using var folder = await LargeAsync();

        var said = await RunAsync(folder, command);

        said.ExitCode.Should().Be(ExitCode.Rejected);
        $"{said.Output}{said.Errors}".Should().NotContain(" %");
    }

    [Fact]
    public async Task Is_not_shown_where_nobody_has_to_wait()
    {
        using var folder = new Folder();
        await GridCommand.MakeAsync(folder.Of("grid"), 2);

        (await RunAsync(folder, "verify DIR")).Errors.Should().BeEmpty();
    }

    private static Task<ToolRun> RunAsync(Folder folder, string command) => GridCommand.RunAsync(
        [.. command.Split(' ').Select(word => word
            .Replace("DIR", folder.Of("grid"), StringComparison.Ordinal)
            .Replace("TO", folder.Of("to"), StringComparison.Ordinal))]);

    // A save of which a crash of another kind has left nothing but its length.
    private static async Task<Folder> LargeAsync()
    {
        var folder = new Folder();
        await GridCommand.MakeAsync(folder.Of("grid"), 2);
        using var large = File.Create(folder.Of("grid/save-00000000000000000003.caelmor"));
        large.SetLength(Large);
        return folder;
    }
}
