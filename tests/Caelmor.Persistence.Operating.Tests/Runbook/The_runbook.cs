using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Operating.Tests.Runbook;

public sealed class The_runbook
{
    private const string Page = "runbook.md";

    // Written down twice, so that a heading that vanishes is noticed.
    public static TheoryData<string> Sections => [.. Situations.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Does_what_it_says_when(string section)
    {
        using var night = await Situations.BeginAsync(section);
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
    public void Has_no_command_that_no_situation_tries() =>
        RunbookText.Commands(Page).Select(one => one.Section).Distinct()
            .Should().BeEquivalentTo(Situations.Sections);

    [Fact]
    public void Knows_every_command_that_is_about_a_store() =>
        RunbookText.Commands(Page).Select(one => one.Text.Split(' '))
            .Where(words => words[0] == "caelmor-truth").Select(words => words[1]).Distinct()
            .Should().BeEquivalentTo(
                "list", "verify", "check", "use", "diff", "salvage", "migrate");

    [Theory]
    [InlineData("There is a sound copy of the same epoch elsewhere", 42)]
    [InlineData("There is none", 41)]
    [InlineData("A disk is full", 42)]
    [InlineData("Going back to an older epoch", 42)]
    public async Task Leads_to_a_truth_that_can_be_restored(string section, long epoch)
    {
        using var night = await Situations.BeginAsync(section);
        foreach (var command in RunbookText.Commands(Page).Where(one => one.Section == section))
        {
            await night.RunAsync(command.Text);
        }

        (await night.World.ReadAsync()).Should().Be(new StoredTruth.Held(SmallTruths.At(epoch)));
    }
}
