using System.Globalization;
using System.Text.Json;
using Caelmor.Persistence.Certify.Tests.Adapters;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Reporting;

/// <summary>A document may be looked at on a terminal, too: it says the texts of others, and no
/// terminal obeys them.</summary>
public sealed class Answers_for_machines
{
    private const string Evil = "\u202e\u2066\u200b\u001b[2J\U000e0041";

    [Fact]
    public async Task Say_by_number_what_a_terminal_would_obey()
    {
        var run = await Tool.RunAsync(
            "--exec", BadAdapter.Command("writes-on-the-screen"),
            "--only", "21.1-5.4", "--jobs", "1", "--timeout", "120", "--json");

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Errors);
        ShouldBeHarmless(run, "\u202e\u2066\u200b");
    }

    [Fact]
    public async Task Say_so_of_what_stops_a_command()
    {
        var run = await Tool.RunAsync("--mutant", Evil, "--json");

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        ShouldBeHarmless(run, Evil);
    }

    private static void ShouldBeHarmless(ToolRun run, string said)
    {
        run.Output.Should().Contain("\\u202e\\u2066\\u200b");
        run.Output.Where(letter => letter != '\n').Should().NotContain(letter =>
            char.IsControl(letter)
            || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format);
        Texts(JsonDocument.Parse(run.Output).RootElement)
            .Should().Contain(text => text.Contains(said, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(JsonElement one) => one.ValueKind switch
    {
        JsonValueKind.Object => one.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => one.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [one.GetString()!],
        _ => [],
    };
}
