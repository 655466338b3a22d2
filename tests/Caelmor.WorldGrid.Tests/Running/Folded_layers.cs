using Caelmor.WorldGrid.Tests.Cast;

namespace Caelmor.WorldGrid.Tests.Running;

/// <summary>Stay few, and hold the same world.</summary>
public sealed class Folded_layers
{
    private const int Saves = 60;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Are_few_after_many_saves(int backups)
    {
        var outpost = await new Outpost(GridOptions.Usual with { Backups = backups })
            .SavedAsync(Saves);

        outpost.Disk.Image.Files.Keys
            .Count(name => name.StartsWith("save-", StringComparison.Ordinal))
            .Should().BeLessThanOrEqualTo(backups + 3);
        (await outpost.Maintain().ListAsync(default)).Select(one => one.Number)
            .Should().Equal(Enumerable.Range(0, backups + 1).Select(back => (long)(Saves - back)));
        (await outpost.Maintain().VerifyAsync(default)).Should().BeEmpty();
        await using var grid = await outpost.OpenAsync();
        (await WorldImage.Untouched.With(Saves, Frontier.Regions).DifferenceAsync(grid))
            .Should().BeNull();
    }

    [Fact]
    public async Task Keep_what_only_the_first_save_had()
    {
        var outpost = await new Outpost(GridOptions.Usual with { Backups = 1 }).SavedAsync(1);
        await using (var grid = await outpost.OpenAsync())
        {
            for (var edition = 2; edition < 40; edition++)
            {
                await Outpost.BuildAsync(grid, edition, Frontier.Regions[1]);
                await grid.SaveAsync($"epoch {edition}", default);
            }
        }

        await using var again = await outpost.OpenAsync();
        (await WorldImage.Untouched.With(1, Frontier.Regions).With(39, Frontier.Regions[1])
            .DifferenceAsync(again)).Should().BeNull();
    }

    [Fact]
    public async Task Have_no_word_of_what_was_undone()
    {
        var outpost = new Outpost(GridOptions.Usual with { Backups = 0 });
        var at = Frontier.ChunksOf(Frontier.Regions[0]).First();
        await using (var grid = await outpost.CreateAsync())
        {
            await grid.WriteAsync([.. Frontier.Built(at, 1)], default);
            await grid.SaveAsync("built", default);
            var terrain = Frontier.Terrain(at);
            await grid.WriteAsync(
                [new(new(0, 0), terrain[0]), new(new(1, 1), terrain[3])], default);
            await grid.SaveAsync("undone", default);
            for (var more = 0; more < 6; more++)
            {
                await grid.SaveAsync("more", default);
            }
        }

        (await outpost.Maintain().LocateAsync(new(at, null), default)).Should().BeEmpty();
        await using var again = await outpost.OpenAsync();
        ((ChunkReading.Whole)await again.ReadAsync(at, default)).Origin
            .Should().Be(Origin.Pristine);
    }

    [Fact]
    public async Task Leave_a_broken_one_alone()
    {
        var options = GridOptions.Usual with { Backups = 1 };
        var outpost = await new Outpost(options).SavedAsync(4);
        var item = new GridItem(Frontier.ChunksOf(Frontier.Regions[0]).First(), null);
        var carrying = (await outpost.Maintain().LocateAsync(item, default))[^1];
        outpost.Alter(carrying.Piece, content => content[carrying.Offset + 20] ^= 1);
        var broken = outpost.Disk.Image.Files[carrying.Piece].ToArray();
        await using (var grid = await outpost.OpenAsync())
        {
            for (var edition = 5; edition < 12; edition++)
            {
                await Outpost.BuildAsync(grid, edition, [.. Frontier.Regions]);
                await grid.SaveAsync($"epoch {edition}", default);
            }
        }

        outpost.Disk.Image.Files[carrying.Piece].Should().Equal(broken, "it is evidence");
        (await outpost.Maintain().VerifyAsync(default)).Should().Contain(
            one => one.Piece == carrying.Piece);
    }
}
