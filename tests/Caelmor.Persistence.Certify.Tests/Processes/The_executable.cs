using System.Text.RegularExpressions;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>Starting the tool adds nothing to what it says, and takes nothing away.</summary>
public sealed partial class The_executable
{
    [Theory]
    [InlineData("--mutnat", "x")]
    [InlineData("--json", "--only", "99")]
    [InlineData("explain", "21.1-6.4")]
    [LongInlineData("--mutant", "commits-twice", "--only", "21.1-6.1", "--timeout", "120")]
    [InlineData("verify", "no-such.json")]
    public async Task Says_and_answers_what_the_tool_says_within_this_process(
        params string[] arguments)
    {
        var within = await Tool.RunAsync(arguments);

        var started = await Executable.RunAsync(arguments);

        started.ExitCode.Should().Be(within.ExitCode);
        Timeless(started.Output).Should().Be(Timeless(within.Output));
        started.Errors.Should().Be(within.Errors);
    }

    private static string Timeless(string output) => Seconds().Replace(output, " in ? s.");

    [GeneratedRegex(@" in [\d.]+ s\.", RegexOptions.None, 1000)]
    private static partial Regex Seconds();
}
