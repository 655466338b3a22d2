using Caelmor.AuditLedger.Tests.Cast;

namespace Caelmor.AuditLedger.Tests.Runbook;

/// <summary>The runbook of ledgers: each command in the situation that its heading names.</summary>
public sealed class The_runbook
{
    private static readonly RunbookPage Page = new("ledger-runbook.md");

    public static TheoryData<string> Sections =>
        [.. Thorough.LongOrFirst(5, Situations.Sections)];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Does_what_it_says_when(string section)
    {
        await using var night = await Situations.BeginAsync(section);

        await Page.FollowAsync(section, night.RunAsync);
    }

    [Fact]
    public void Has_no_command_that_no_situation_tries() =>
        Page.Sections.Should().BeEquivalentTo(Situations.Sections);

    [Fact]
    public void Knows_every_command_that_is_about_a_ledger() =>
        Page.Uses("caelmor-ledger").Should().BeEquivalentTo(
            "create", "check", "verify", "head", "show", "view", "replay", "export",
            "accept-tail", "reseal");

    [Theory]
    [InlineData("There is a copy")]
    [LongInlineData("The machine went down")]
    [LongInlineData("The start refuses what is there")]
    [LongInlineData("The seals are gone")]
    [LongInlineData("A head is not confirmed")]
    [LongInlineData("The disk is full")]
    public async Task Leads_to_the_history_that_was_acknowledged(string section)
    {
        await using var night = await Situations.BeginAsync(section);
        await Page.FollowAsync(section, night.RunAsync);

        (await night.Audit.ReplayedAsync()).Memory.Should().Equal(Town.Events(0, 42));
    }
}
