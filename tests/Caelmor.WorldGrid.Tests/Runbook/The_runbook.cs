using Caelmor.WorldGrid.Tests.Operating;

namespace Caelmor.WorldGrid.Tests.Runbook;

/// <summary>The runbook of grids: each command in the situation that its heading names.</summary>
public sealed class The_runbook
{
    private static readonly RunbookPage Page = new("grid-runbook.md");

    public static TheoryData<string> Sections => [.. Situations.Sections];

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
    public void Knows_every_command_that_is_about_a_grid() =>
        Page.Uses("caelmor-grid").Should().BeEquivalentTo(
            "list", "verify", "check", "where", "map", "salvage", "drill", "use", "rebuild",
            "migrate", "regenerate-world");

    [Theory]
    [InlineData("The mirror has it", 6)]
    [InlineData("There is a copy of the grid", 6)]
    [InlineData("Going back to an earlier save", 4)]
    [InlineData("Moving a grid", 6)]
    public async Task Leads_to_a_save_as_it_was_written(string section, int edition)
    {
        await using var night = await Situations.BeginAsync(section);
        await Page.FollowAsync(section, night.RunAsync);

        await using var grid = await GridCommand.OpenAsync(night.World);
        for (var region = 0; region < GridCommand.Regions; region++)
        {
            var at = new RegionPosition(region, 0);
            var read = await grid.ReadRegionAsync(at, default);

            read.Should().BeOfType<RegionReading.Present>()
                .Which.Origin.Should().Be(Origin.Stored);
            WorldImage.IsSame(
                ((RegionReading.Present)read).State, Frontier.State(at, edition, version: 1))
                .Should().BeTrue();
        }
    }

    [Fact]
    public async Task Leads_from_an_inactive_region_to_one_that_begins_anew()
    {
        const string Section = "A region is inactive";
        await using var night = await Situations.BeginAsync(Section);
        await Page.FollowAsync(Section, night.RunAsync);

        await using var grid = await GridCommand.OpenAsync(night.World);
        (await grid.ReadRegionAsync(new(0, 0), default)).Should().BeOfType<RegionReading.Fresh>();
        (await grid.ReadRegionAsync(new(1, 0), default))
            .Should().BeOfType<RegionReading.Present>();
    }
}
