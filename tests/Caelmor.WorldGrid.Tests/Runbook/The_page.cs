namespace Caelmor.WorldGrid.Tests.Runbook;

/// <summary>The page on the embedded grid: its commands do what it says.</summary>
public sealed class The_page
{
    private static readonly RunbookPage Page = new("world-grid.md");

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

        await Page.FollowAsync(section, night.RunAsync);
    }

    [LongFact]
    public async Task Shows_a_lantern_that_is_there_once()
    {
        await using var night = await Night.BeginAsync();

        var last = await Page.FollowAsync(Town, night.RunAsync);

        last.Output.Should().EndWith("In the chest: lantern. In Mara's hands: nothing.\n");
    }

    [Fact]
    public void Has_no_command_that_nobody_tries() =>
        Page.Sections.Should().BeEquivalentTo([.. Here, .. ShownElsewhere]);
}
