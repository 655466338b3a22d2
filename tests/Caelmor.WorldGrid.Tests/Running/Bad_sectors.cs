using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Tests.Cast;

namespace Caelmor.WorldGrid.Tests.Running;

/// <summary>Cost what lies in them as long as they are bad, and nothing else: it is told, and
/// neither guessed nor healed, for nobody knows that it is lost.</summary>
public sealed class Bad_sectors
{
    private static readonly RegionPosition Region = Frontier.Regions[0];
    private static readonly ChunkPosition Chunk = Frontier.ChunksOf(Region).First();
    private static readonly GridItem Terrain = new(Chunk, null);
    private static readonly GridItem State = new(null, Region);

    private readonly List<Extent> _hurt = [];

    [Fact]
    public async Task Leave_every_other_chunk_to_be_read()
    {
        var outpost = await HurtAsync(new(), 3, Terrain);
        var before = outpost.Disk.Image.Digest();
        await using var grid = await outpost.OpenAsync();

        for (var again = 0; again < 2; again++)
        {
            (await FluentActions.Awaiting(async () => await grid.ReadAsync(Chunk, default))
                .Should().ThrowAsync<GridRefusedException>()).Which.Message
                .Should().Contain($"{Chunk}").And.Contain("does not show").And.Contain("Expected");
        }

        await DemandOthersAsync(grid, 3);
        outpost.Host.Told.Should().ContainSingle().Which.Message.Should().Contain($"{Chunk}");
        outpost.Disk.Image.Digest().Should().Be(before, "nothing is flagged or healed");
    }

    [Fact]
    public async Task Keep_nobody_from_saving_and_are_not_healed()
    {
        var outpost = await HurtAsync(
            new(GridOptions.Usual with { Backups = 1 }), 2, Terrain, State);
        await using (var grid = await outpost.OpenAsync())
        {
            for (var edition = 3; edition < 9; edition++)
            {
                await Outpost.BuildAsync(grid, edition, Frontier.Regions[1]);
                await grid.SaveAsync($"epoch {edition}", default);
            }
        }

        _hurt.Clear();
        await using var mended = await outpost.OpenAsync();

        (await WorldImage.Untouched.With(2, Frontier.Regions).With(8, Frontier.Regions[1])
            .DifferenceAsync(mended)).Should().BeNull("the sector can be read again");
    }

    [Fact]
    public async Task Make_a_region_inactive_for_as_long()
    {
        var outpost = await HurtAsync(new(), 2, State);
        await using var grid = await outpost.OpenAsync();

        (await grid.ReadRegionAsync(Region, default)).Should().BeOfType<RegionReading.Inactive>()
            .Which.Why.Should().Contain("does not show");
        (await grid.ReadAsync(Chunk, default)).Should().BeOfType<ChunkReading.Inactive>();
        await FluentActions.Awaiting(async () => await grid.WriteRegionAsync(
                Frontier.State(Region, 9, version: 1), default))
            .Should().ThrowAsync<GridRefusedException>();
        outpost.Host.Told.Should().ContainSingle();
        _hurt.Clear();

        (await WorldImage.Untouched.With(2, Frontier.Regions).DifferenceAsync(grid))
            .Should().BeNull();
    }

    [Fact]
    public async Task Are_no_matter_where_there_is_a_mirror()
    {
        var outpost = await HurtAsync(new() { Mirror = new() }, 2, Terrain, State);
        await using var grid = await outpost.OpenAsync();

        (await WorldImage.Untouched.With(2, Frontier.Regions).DifferenceAsync(grid))
            .Should().BeNull();
        outpost.Host.Told.Should().HaveCount(2, "somebody has to see to the disk");
    }

    [Fact]
    public async Task Are_told_apart_from_damage_beside_them()
    {
        var damaged = Frontier.ChunksOf(Region).Last();
        var whole = await new Outpost().SavedAsync(2);
        await whole.AlterAsync(new(damaged, null), 1);
        var outpost = await HurtAsync(whole, 0, Terrain);
        await using var grid = await outpost.OpenAsync();

        ((ChunkReading.Whole)await grid.ReadAsync(damaged, default)).Origin.Should()
            .Be(Origin.FromBackup(1));
        await FluentActions.Awaiting(async () => await grid.ReadAsync(Chunk, default))
            .Should().ThrowAsync<GridRefusedException>();
        (await outpost.Maintain().VerifyAsync(default)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Are_found_and_shown_and_passed_over_by_operators()
    {
        var outpost = await HurtAsync(new(), 2, Terrain);
        var all = await new Outpost { Disk = outpost.Disk }.Maintain().SalvageAsync(default);

        (await outpost.Maintain().VerifyAsync(default)).Should().ContainSingle()
            .Which.Actual.Should().Contain("refuses");
        GridSurvey.Run(Place(outpost), default).Regions.Select(one => (one.At, one.Condition))
            .Should().BeEquivalentTo(Frontier.Regions.Select(at => (
                at, at == Region ? RegionCondition.Unreadable : RegionCondition.Sound)));
        var salvaged = await outpost.Maintain().SalvageAsync(default);
        salvaged.Should().BeSubsetOf(all).And.NotContain(
            one => one.Save == 2 && one.Id.Contains($"{Chunk}", StringComparison.Ordinal));
        salvaged.Where(one => one.Save == 1).Should().Equal(all.Where(one => one.Save == 1));
    }

    [Fact]
    public async Task At_the_end_of_a_file_are_why_the_end_is_there_twice()
    {
        var outpost = await new Outpost().SavedAsync(1);
        var length = outpost.Disk.Image.Files[Outpost.Save(1)].Length;
        _hurt.Add(new(1, Outpost.Save(1), length - 8, 8));
        await HurtAsync(outpost, 0);
        await using var grid = await outpost.OpenAsync();

        (await WorldImage.Untouched.With(1, Frontier.Regions).DifferenceAsync(grid))
            .Should().BeNull();
        (await outpost.Maintain().VerifyAsync(default)).Should().ContainSingle();
    }

    private async Task<Outpost> HurtAsync(Outpost outpost, int saves, params GridItem[] items)
    {
        if (saves > 0)
        {
            await outpost.SavedAsync(saves);
        }

        foreach (var item in items)
        {
            _hurt.Add((await outpost.Maintain().LocateAsync(item, default))[0]);
        }

        outpost.Around = disk => new HurtDisk(disk, _hurt);
        return outpost;
    }

    private static DiskPlace Place(Outpost outpost) =>
        new(outpost.Around(outpost.Disk), null, TimeProvider.System);

    private static async Task DemandOthersAsync(IWorldGrid grid, int edition)
    {
        foreach (var at in Frontier.Regions.SelectMany(Frontier.ChunksOf).Where(at => at != Chunk))
        {
            ((ChunkReading.Whole)await grid.ReadAsync(at, default)).Tiles
                .Should().Equal(Frontier.Tiles(at, edition), "{0} lies elsewhere", at);
        }
    }
}
