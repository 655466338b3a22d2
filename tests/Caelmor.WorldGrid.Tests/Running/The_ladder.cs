using Caelmor.WorldGrid.Tests.Cast;

namespace Caelmor.WorldGrid.Tests.Running;

/// <summary>Leads from the newest copy to its mirror, to earlier saves, and to the seed; and says
/// where it ends.</summary>
public sealed class The_ladder
{
    private static readonly RegionPosition Region = Frontier.Regions[0];
    private static readonly ChunkPosition Chunk = Frontier.ChunksOf(Region).First();
    private static readonly GridItem Terrain = new(Chunk, null);
    private static readonly GridItem State = new(null, Region);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public async Task Gives_terrain_of_an_earlier_save(int broken, int save)
    {
        var outpost = await new Outpost().SavedAsync(3);
        await outpost.AlterAsync(Terrain, broken);

        await using var grid = await outpost.OpenAsync();
        var read = (ChunkReading.Whole)await grid.ReadAsync(Chunk, default);

        read.Origin.Should().Be(Origin.FromBackup(save));
        read.Tiles.Should().Equal(Frontier.Tiles(Chunk, save));
        outpost.Host.Told.Should().HaveCount(broken).And.OnlyContain(
            one => one.Kind == GridReportKind.BrokenChecksum && one.Expected != one.Actual);
    }

    [Fact]
    public async Task Tells_of_two_checksums_whichever_byte_is_altered()
    {
        var outpost = await new Outpost().SavedAsync(1);
        var sound = outpost.Disk.Image;
        var extent = (await outpost.Maintain().LocateAsync(Terrain, default))[0];
        for (var at = extent.Offset; at < extent.Offset + extent.Length; at++)
        {
            outpost.Disk = new(sound);
            outpost.Alter(extent.Piece, content => content[at] ^= 1);
            await using var grid = await outpost.OpenAsync();
            await grid.ReadAsync(Chunk, default);

            outpost.Host.Told.Should().ContainSingle($"byte {at} is altered").Which.Should().Match<
                GridReport>(one => one.Kind == GridReportKind.BrokenChecksum
                    && one.Expected != one.Actual);
        }
    }

    [Fact]
    public async Task Ends_at_the_seed()
    {
        var outpost = await new Outpost().SavedAsync(3);
        await outpost.AlterAsync(Terrain, 3);

        await using var grid = await outpost.OpenAsync();
        var read = (ChunkReading.Whole)await grid.ReadAsync(Chunk, default);

        read.Origin.Should().Be(Origin.Regenerated);
        read.Tiles.Should().Equal(Frontier.Terrain(Chunk));
    }

    [Fact]
    public async Task Goes_on_saying_so_after_the_next_save()
    {
        var outpost = await new Outpost().SavedAsync(3);
        await outpost.AlterAsync(Terrain, 1);
        await outpost.AlterAsync(State, 3);
        await using (var grid = await outpost.OpenAsync())
        {
            await grid.ReadAsync(Frontier.ChunksOf(Region).Last(), default);
            await grid.ReadRegionAsync(Region, default);
            await grid.SaveAsync("epoch 4", default);
        }

        await using var again = await outpost.OpenAsync();

        (await again.ReadRegionAsync(Region, default)).Should().BeOfType<RegionReading.Inactive>();
        outpost.Host.Told.Should().ContainSingle().Which.Kind.Should().Be(GridReportKind.LostState);
    }

    [Fact]
    public async Task Is_healed_by_the_next_save_and_says_from_where()
    {
        var outpost = await new Outpost().SavedAsync(3);
        await outpost.AlterAsync(Terrain, 1);
        await using (var grid = await outpost.OpenAsync())
        {
            await grid.ReadAsync(Chunk, default);
            await grid.SaveAsync("epoch 4", default);
        }

        await using var again = await outpost.OpenAsync();
        var read = (ChunkReading.Whole)await again.ReadAsync(Chunk, default);

        read.Origin.Should().Be(Origin.FromBackup(2));
        outpost.Host.Told.Should().BeEmpty("the new save stands on a sound copy");
    }

    [Fact]
    public async Task Leads_to_the_mirror_first_and_loses_nothing()
    {
        var outpost = await new Outpost { Mirror = new() }.SavedAsync(3);
        await outpost.AlterAsync(Terrain, 1);
        await outpost.AlterAsync(State, 1);

        await using var grid = await outpost.OpenAsync();

        ((ChunkReading.Whole)await grid.ReadAsync(Chunk, default)).Origin
            .Should().Be(Origin.Stored);
        ((RegionReading.Present)await grid.ReadRegionAsync(Region, default))
            .Origin.Should().Be(Origin.Stored);
        outpost.Host.Told.Should().HaveCount(2, "it is said all the same");
    }

    [Fact]
    public async Task Leads_to_the_mirror_when_a_whole_file_is_gone()
    {
        var outpost = await new Outpost { Mirror = new() }.SavedAsync(3);
        outpost.Replace(Outpost.Save(3), content: null);

        await using var grid = await outpost.OpenAsync();

        grid.InForce!.Number.Should().Be(3);
        (await Built(3).DifferenceAsync(grid)).Should().BeNull();
        outpost.Host.Told.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Says_that_nothing_is_sure_below_a_file_that_can_not_be_read()
    {
        var outpost = await new Outpost().SavedAsync(1);
        await using (var grid = await outpost.OpenAsync())
        {
            for (var edition = 2; edition <= 3; edition++)
            {
                await Outpost.BuildAsync(grid, edition, Frontier.Regions[edition - 2]);
                await grid.SaveAsync($"epoch {edition}", default);
            }
        }

        outpost.Replace(Outpost.Save(2), []);
        await using var read = await outpost.OpenAsync();

        ((ChunkReading.Whole)await read.ReadAsync(Chunk, default)).Origin.Should()
            .Be(Origin.FromBackup(1), "save 2 had something newer");
        (await read.ReadRegionAsync(Frontier.Wild, default)).Should()
            .BeOfType<RegionReading.Inactive>("nobody knows whether save 2 had it");
        (await read.ReadAsync(new(18, 18), default)).Should().BeOfType<ChunkReading.Inactive>();
    }

    [Fact]
    public async Task Is_no_way_for_a_strict_grid()
    {
        var outpost = await new Outpost(settings: new(Strict: true)).SavedAsync(2);
        await outpost.AlterAsync(Terrain, 1);

        await using var grid = await outpost.OpenAsync();

        (await grid.ReadAsync(Chunk, default)).Should().BeOfType<ChunkReading.Inactive>();
        (await grid.ReadRegionAsync(Region, default)).Should().BeOfType<RegionReading.Inactive>();
        (await grid.ReadAsync(Frontier.ChunksOf(Frontier.Regions[1]).First(), default))
            .Should().BeOfType<ChunkReading.Whole>();
    }

    [Fact]
    public async Task Finds_neighbours_where_something_was_cut_out()
    {
        var outpost = await new Outpost().SavedAsync(2);
        var extents = await outpost.Maintain().LocateAsync(Terrain, default);
        var content = outpost.Disk.Image.Files[extents[0].Piece];
        outpost.Replace(
            extents[0].Piece,
            [
                .. content[..((int)extents[0].Offset + 3)],
                .. content[((int)extents[0].Offset + extents[0].Length - 2)..],
            ]);

        await using var grid = await outpost.OpenAsync();

        foreach (var at in Frontier.Regions.SelectMany(Frontier.ChunksOf).Where(one => one != Chunk))
        {
            ((ChunkReading.Whole)await grid.ReadAsync(at, default)).Origin.Should()
                .Be(Origin.Stored, "{0} was not touched", at);
        }

        ((ChunkReading.Whole)await grid.ReadAsync(Chunk, default)).Origin.Should()
            .Be(Origin.FromBackup(1));
    }

    [Fact]
    public async Task Passes_over_what_lies_in_the_place_of_another()
    {
        var outpost = await new Outpost().SavedAsync(2);
        ChunkPosition[] both = [.. Frontier.ChunksOf(Region)];
        var one = (await outpost.Maintain().LocateAsync(new(both[0], null), default))[0];
        var other = (await outpost.Maintain().LocateAsync(new(both[1], null), default))[0];
        one.Length.Should().Be(other.Length, "each fits into the place of the other");
        outpost.Alter(one.Piece, content =>
        {
            var taken = content[(int)one.Offset..][..one.Length];
            content.AsSpan((int)other.Offset, one.Length).CopyTo(content.AsSpan((int)one.Offset));
            taken.CopyTo(content, (int)other.Offset);
        });

        await using var grid = await outpost.OpenAsync();

        foreach (var at in Frontier.Regions.SelectMany(Frontier.ChunksOf))
        {
            ((ChunkReading.Whole)await grid.ReadAsync(at, default)).Origin.Should().Be(
                both.Contains(at) ? Origin.FromBackup(1) : Origin.Stored);
        }
    }

    private static WorldImage Built(int edition) =>
        WorldImage.Untouched.With(edition, Frontier.Regions);
}
