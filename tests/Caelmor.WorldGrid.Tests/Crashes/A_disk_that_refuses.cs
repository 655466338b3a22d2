using Caelmor.WorldGrid.Tests.Cast;

namespace Caelmor.WorldGrid.Tests.Crashes;

/// <summary>Keeps nothing from being saved once it takes something again, but after a failed
/// flush.</summary>
public sealed class A_disk_that_refuses
{
    private const int NoRoom = 28;

    [Fact]
    public async Task Loses_nothing_of_what_was_written()
    {
        var (refused, later) = (0, 0);
        for (var (at, isHit) = (1, true); isHit; at++)
        {
            var outpost = await new Outpost(GridOptions.Usual with { Backups = 1 }).SavedAsync(5);
            await using (var grid = await outpost.OpenAsync())
            {
                await Outpost.BuildAsync(grid, 6, Frontier.Regions[0]);
                var first = outpost.Disk.Operations;
                outpost.Disk.Fault = new(
                    first + at, NoRoom, IsForEver: false, DoesItAllTheSame: false);
                var message = await RefusalAsync(grid);
                isHit = outpost.Disk.Operations >= first + at;
                outpost.Disk.Fault = null;
                refused += message is null ? 0 : 1;
                if (message is not null)
                {
                    message.Should().Contain("Found").And.Contain("xpected");
                    var again = await RefusalAsync(grid);
                    (again is null).Should().Be(
                        !message.Contains("anew", StringComparison.Ordinal),
                        "refused at {0}: {1}", at, message);
                    later += again is null ? 1 : 0;
                    if (again is not null)
                    {
                        continue;
                    }
                }
            }

            await using var read = await outpost.OpenAsync();
            (await WorldImage.Untouched.With(5, Frontier.Regions).With(6, Frontier.Regions[0])
                .DifferenceAsync(read)).Should().BeNull("refused at {0}", at);
        }

        refused.Should().BeGreaterThan(3);
        later.Should().BeGreaterThan(0);
    }

    [Fact]
    public async Task Is_told_of_where_it_is_the_mirror_s()
    {
        var outpost = await new Outpost { Mirror = new() }.SavedAsync(2);
        await using var grid = await outpost.OpenAsync();
        outpost.Mirror!.Fault = new(
            outpost.Mirror.Operations + 1, NoRoom, IsForEver: true, DoesItAllTheSame: false);
        await Outpost.BuildAsync(grid, 3, Frontier.Regions[0]);

        var save = await grid.SaveAsync("epoch 3", default);

        save.Number.Should().Be(3, "the save is made all the same");
        outpost.Host.Told.Should().NotBeEmpty().And.OnlyContain(
            one => one.Message.Contains("mirror", StringComparison.Ordinal));
        outpost.Mirror.Fault = null;
        await grid.SaveAsync("epoch 4", default);
        outpost.Mirror.Image.Files.Should().ContainKeys(Outpost.Save(3), Outpost.Save(4));
    }

    private static async Task<string?> RefusalAsync(IWorldGrid grid)
    {
        try
        {
            await grid.SaveAsync("epoch 6", default);
            return null;
        }
        catch (GridRefusedException refusal)
        {
            return refusal.Message;
        }
    }
}
