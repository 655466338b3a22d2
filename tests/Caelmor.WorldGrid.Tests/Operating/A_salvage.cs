using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Tests.Cast;

namespace Caelmor.WorldGrid.Tests.Operating;

/// <summary>Goes through a place, and keeps nothing of it.</summary>
public sealed class A_salvage
{
    [Fact]
    public async Task Gives_the_first_object_before_it_looks_for_the_last()
    {
        var outpost = await new Outpost().SavedAsync(3);
        var disk = new HurtDisk(outpost.Disk);

        Salvage.Run(new DiskPlace(disk, null, TimeProvider.System)).Take(3).Should().HaveCount(3);

        disk.Opened.Should().OnlyContain(name => name == Outpost.Save(1));
    }

    [Fact]
    public async Task Tells_a_loss_before_it_looks_for_the_next()
    {
        var outpost = await new Outpost().SavedAsync(3);
        await outpost.AlterAsync(new(null, Frontier.Regions[0]), copies: 3);
        var disk = new HurtDisk(outpost.Disk);
        var place = new DiskPlace(disk, null, TimeProvider.System);
        using var shelf = Embedded.Shelves.Shelf.Read(GridDisks.Of(place));
        disk.Opened.Clear();

        Verification.Run(GridDisks.Of(place), shelf).First().Piece.Should().Be(Outpost.Save(3));

        disk.Opened.Should().OnlyContain(name => name == Outpost.Save(3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task Gives_of_a_mirror_only_what_the_place_lacks(int cut)
    {
        var outpost = await new Outpost { Mirror = new() }.SavedAsync(2);
        var item = new GridItem(Frontier.ChunksOf(Frontier.Regions[0]).First(), null);
        var there = (await outpost.Maintain().LocateAsync(item, default))[0];
        outpost.Replace(there.Piece, Altered(outpost.Disk.Image.Files[there.Piece], there, cut));

        var salvaged = await outpost.Maintain().SalvageAsync(default);

        salvaged.Where(one => one.Id.StartsWith("mirror/", StringComparison.Ordinal))
            .Should().ContainSingle().Which.Id.Should().Contain($"{item.Chunk}");
        salvaged.Select(one => (one.Save, one.Region, one.Type, one.Id)).Should()
            .OnlyHaveUniqueItems();
    }

    private static byte[] Altered(byte[] content, Extent there, int cut)
    {
        var middle = (int)there.Offset + (there.Length / 2);
        return [.. content[..middle], 77, .. content[(middle + 1 + cut)..]];
    }
}
