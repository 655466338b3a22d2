using System.Globalization;
using Caelmor.TruthStore.Files;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>A document may be looked at on a terminal, too: it says the texts of others, and no
/// terminal obeys them.</summary>
public sealed class Answers_for_machines
{
    private const string Evil = "\u202e\u2066\u200b\u001b[2J\U000e0041";

    [Fact]
    public async Task Say_by_number_what_a_terminal_would_obey()
    {
        using var folder = new TemporaryFolder();
        var path = Directory.CreateDirectory(folder.Of(Evil)).FullName;
        using (FileTruthStore.Open(path))
        {
        }

        ShouldBeHarmless(await Tool.RunAsync("list", path, "--json"), path, "store");
    }

    [Fact]
    public async Task Say_so_of_what_stops_a_command()
    {
        var run = await Tool.RunAsync("list", Evil, "--json");

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        ShouldBeHarmless(run, $"Found no folder '{Evil}'", "error");
    }

    private static void ShouldBeHarmless(ToolRun run, string said, string member)
    {
        run.Json.GetProperty(member).GetString().Should().StartWith(said);
        run.Output.TrimEnd().Should().Contain("\\u202e\\u2066\\u200b");
        run.Output.TrimEnd().AsEnumerable().Should().NotContain(letter => char.IsControl(letter)
            || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format);
    }
}
