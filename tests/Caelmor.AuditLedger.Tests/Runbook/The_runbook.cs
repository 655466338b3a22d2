using Caelmor.AuditLedger.Tests.Cast;

namespace Caelmor.AuditLedger.Tests.Runbook;

/// <summary>The runbook of ledgers: each command in the situation that its heading names.</summary>
public sealed class The_runbook
{
    private const string Page = "ledger-runbook.md";

    public static TheoryData<string> Sections => [.. Situations.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Does_what_it_says_when(string section)
    {
        await using var night = await Situations.BeginAsync(section);
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
    public void Knows_every_command_that_is_about_a_ledger() =>
        RunbookText.Commands(Page).Select(one => one.Text.Split(' '))
            .Where(words => words[0] == "caelmor-ledger").Select(words => words[1]).Distinct()
            .Should().BeEquivalentTo(
                "create", "check", "verify", "head", "show", "view", "replay", "export",
                "accept-tail", "reseal");

    [Theory]
    [InlineData("There is a copy")]
    [InlineData("The machine went down")]
    [InlineData("The start refuses what is there")]
    [InlineData("The seals are gone")]
    [InlineData("A head is not confirmed")]
    [InlineData("The disk is full")]
    public async Task Leads_to_the_history_that_was_acknowledged(string section)
    {
        await using var night = await Situations.BeginAsync(section);
        foreach (var command in RunbookText.Commands(Page).Where(one => one.Section == section))
        {
            await night.RunAsync(command.Text);
        }

        (await night.Audit.ReplayedAsync()).Memory.Should().Equal(Town.Events(0, 42));
    }
}
