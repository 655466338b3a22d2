using System.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Operating.CommandLine;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>The store comes first in every command, and epochs after it.</summary>
public sealed class The_order_of_arguments
{
    public static TheoryData<string> Commands =>
    [
        .. All().Where(one => one.Arguments.Count > 0).Select(one => one.Name),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Is_the_same_in_every_command(string command)
    {
        var arguments = All().Single(one => one.Name == command).Arguments;

        arguments[0].Name.Should().BeOneOf("DIR", "FILE|DIR", "FROM", "STORE");
        arguments.Skip(1).Should().NotContain(one =>
            one.ValueType != typeof(long) && one.ValueType != typeof(long?) && one.Name != "TO");
        (await Tool.RunAsync(command, "--help")).ShouldBeDone().Output.Should().MatchRegex(
            $" {command} " + string.Join(
                ' ', arguments.Select(one => $@"\[?<{one.Name.Replace("|", "\\|")}>\]?")));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Is_that_of_every_example(string command)
    {
        foreach (var arguments in new[] { new[] { "--help" }, [command, "--help"] })
        {
            (await Tool.RunAsync(arguments)).Output.Split('\n')
                .Select(line => line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(words => words is ["caelmor-truth", var name, ..] && name == command)
                .Should().NotContain(words => char.IsAsciiDigit(words[2][0]));
        }
    }

    [Theory]
    [InlineData("use", "1", "DIR")]
    [InlineData("diff", "1", "2", "DIR")]
    [InlineData("diff", "1", "DIR", "2")]
    public async Task Is_told_to_whoever_has_it_otherwise(params string[] arguments)
    {
        using var village = await Village.WithAsync(2);

        (await Tool.RunAsync([.. arguments.Select(one => one == "DIR" ? village.Path : one)]))
            .ShouldBeRefused(
                ExitCode.WrongUsage, village.Path, "The store comes first, and epochs after it.");
    }

    private static List<Command> All()
    {
        var here = new OperatorEnvironment(
            Screen.Plain(TextWriter.Null), TextWriter.Null, TextWriter.Null, TextReader.Null);
        var tool = new OperatorTool(here);
        using var targets = new OutputTargets(here, tool.Json);
        return [.. tool.Build(targets).Subcommands.Where(one => !one.Hidden)];
    }
}
