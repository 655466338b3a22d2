namespace Caelmor.WorldGrid.Tests.Runbook;

/// <summary>The page on the embedded grid: its commands do what it says.</summary>
public sealed class The_page
{
    private const string Page = "world-grid.md";

    private const string Town = "A town on a grid";

    // Tests of the proofs run them.
    private static readonly string[] ShownElsewhere = ["What it is tried with"];

    private static readonly string[] Here = ["Where a reading comes from", Town];

    public static TheoryData<string> Sections => [.. Here];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Does_what_it_says_about(string section)
    {
        await using var night = await Night.BeginAsync();
        var commands = RunbookText.Commands(Page).Where(one => one.Section == section).ToList();

        commands.Should().NotBeEmpty();
        foreach (var command in commands)
        {
            var run = await night.RunAsync(command.Text);

            ((int)run.ExitCode).Should().Be(
                command.ExitCode, "of '{0}': {1}{2}", command.Text, run.Output, run.Errors);
        }
    }

    [Fact]
    public async Task Shows_a_lantern_that_is_there_once()
    {
        await using var night = await Night.BeginAsync();
        var said = "";
        foreach (var command in RunbookText.Commands(Page).Where(one => one.Section == Town))
        {
            said = (await night.RunAsync(command.Text)).Output;
        }

        said.Should().EndWith("In the chest: lantern. In Mara's hands: nothing.\n");
    }

    [Fact]
    public void Has_no_command_that_nobody_tries() =>
        RunbookText.Commands(Page).Select(one => one.Section).Distinct()
            .Should().BeEquivalentTo([.. Here, .. ShownElsewhere]);
}
