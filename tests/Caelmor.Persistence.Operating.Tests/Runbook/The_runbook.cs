using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Operating.Tests.Runbook;

public sealed class The_runbook
{
    private static readonly RunbookPage Page = new("runbook.md");

    // Written down twice, so that a heading that vanishes is noticed.
    public static TheoryData<string> Sections => [.. Situations.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Does_what_it_says_when(string section)
    {
        using var night = await Situations.BeginAsync(section);

        await Page.FollowAsync(section, night.RunAsync);
    }

    [Fact]
    public void Has_no_command_that_no_situation_tries() =>
        Page.Sections.Should().BeEquivalentTo(Situations.Sections);

    [Fact]
    public void Knows_every_command_that_is_about_a_store() =>
        Page.Uses("caelmor-truth").Should().BeEquivalentTo(
            "list", "verify", "check", "use", "diff", "salvage", "migrate");

    [Theory]
    [InlineData("There is a sound copy of the same epoch elsewhere", 42)]
    [InlineData("There is none", 41)]
    [InlineData("A disk is full", 42)]
    [InlineData("Going back to an older epoch", 42)]
    public async Task Leads_to_a_truth_that_can_be_restored(string section, long epoch)
    {
        using var night = await Situations.BeginAsync(section);
        await Page.FollowAsync(section, night.RunAsync);

        (await night.World.ReadAsync()).Should().Be(new StoredTruth.Held(SmallTruths.At(epoch)));
    }
}
