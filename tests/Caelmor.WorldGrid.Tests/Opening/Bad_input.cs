using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.WorldGrid.Tests.Cast;

namespace Caelmor.WorldGrid.Tests.Opening;

/// <summary>Gets one clear message, and nothing is changed.</summary>
public sealed class Bad_input
{
    [Fact]
    public async Task That_is_another_world_is_refused()
    {
        foreach (var other in new[]
        {
            Frontier.Genesis with { Seed = 78 },
            Frontier.Genesis with { Parameters = "hills=3" },
            Frontier.Genesis with { ChunkSize = 4 },
            Frontier.Genesis with { GeneratorVersion = 2 },
        })
        {
            var outpost = await new Outpost().SavedAsync(2);
            var before = outpost.Disk.Image.Digest();

            await RefusedAsync(
                () => outpost.OpenAsync(new(Genesis: other)), "expected the same", "seed 77");

            outpost.Disk.Image.Digest().Should().Be(before);
        }
    }

    [Fact]
    public async Task That_is_no_stamp_is_told_which_there_are()
    {
        var outpost = await new Outpost().SavedAsync(2);

        await RefusedAsync(() => outpost.OpenAsync(new("epoch 7")), "'epoch 7'", "'epoch 1'");
    }

    [Fact]
    public async Task That_is_no_grid_is_told_so()
    {
        await RefusedAsync(() => new Outpost().OpenAsync(), "no grid", "Check the path");
        var foreign = new Outpost
        {
            Disk = new(new DiskImage(new Dictionary<string, byte[]> { ["notes.txt"] = [1] })),
        };
        await RefusedAsync(() => foreign.OpenAsync(), "no grid");
        await RefusedAsync(() => foreign.CreateAsync(), "notes.txt", "empty place");
    }

    [Fact]
    public async Task That_is_a_grid_already_is_not_made_again()
    {
        var outpost = await new Outpost().SavedAsync(1);

        await RefusedAsync(() => outpost.CreateAsync(), "expected an empty place");
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(5_000, 8)]
    [InlineData(64, 0)]
    public async Task That_is_no_size_makes_no_world(int chunk, int region)
    {
        var outpost = new Outpost();

        await RefusedAsync(
            () => outpost.CreateAsync(
                Frontier.Genesis with { ChunkSize = chunk, RegionSize = region }),
            "No world was made");

        outpost.Disk.Image.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task That_is_newer_is_left_alone()
    {
        var outpost = await new Outpost().SavedAsync(2);
        outpost.Replace(Outpost.Save(2), Newer(outpost.Disk.Image.Files[Outpost.Save(2)]));
        var before = outpost.Disk.Image.Digest();

        await RefusedAsync(() => outpost.OpenAsync(), "file format 2", "newer build");

        outpost.Disk.Image.Digest().Should().Be(before);
    }

    [Fact]
    public async Task That_is_beyond_the_ends_of_numbers_is_told_so()
    {
        var outpost = new Outpost();
        await using var grid = await outpost.CreateAsync();
        foreach (var at in new ChunkPosition[]
        {
            new(int.MaxValue, 0), new(0, int.MinValue), new((int.MaxValue / 2) + 1, 0),
        })
        {
            await RefusedAsync(() => grid.ReadAsync(at, default), "have no numbers");
        }

        await RefusedAsync(
            () => grid.ReadRegionAsync(new(int.MinValue, 0), default), "have no numbers");
    }

    [Fact]
    public async Task At_the_ends_of_numbers_is_kept()
    {
        var outpost = new Outpost();
        TileChange[] changes =
        [
            new(new(int.MaxValue, int.MaxValue), 5), new(new(int.MinValue, int.MinValue), 6),
        ];
        await using (var grid = await outpost.CreateAsync())
        {
            await grid.WriteAsync(changes, default);
            await grid.SaveAsync("far", default);
        }

        await using var again = await outpost.OpenAsync();
        var end = int.MaxValue / 2;
        ((ChunkReading.Whole)await again.ReadAsync(new(end, end), default)).Tiles[3].Should().Be(5);
        ((ChunkReading.Whole)await again.ReadAsync(new(-end - 1, -end - 1), default)).Tiles[0]
            .Should().Be(6);
    }

    [Fact]
    public async Task That_is_no_object_is_not_kept()
    {
        await using var grid = await new Outpost().CreateAsync();
        var state = Frontier.State(default, 1, 1);

        await RefusedAsync(
            () => Unit(grid.WriteRegionAsync(
                state with { Objects = [new("door", "", 1, "")] }, default)),
            "'door'", "expected a type");
        await RefusedAsync(
            () => Unit(grid.WriteRegionAsync(state with { Queue = default }, default)), "lists");
        await RefusedAsync(
            () => grid.SaveAsync(new string('x', 10_001), default), "stamp of 10001");
    }

    private static async ValueTask<int> Unit(ValueTask act)
    {
        await act;
        return 0;
    }

    private static async Task RefusedAsync<T>(Func<ValueTask<T>> act, params string[] words)
    {
        var refusal = await FluentActions.Awaiting(async () => await act())
            .Should().ThrowAsync<GridRefusedException>();
        foreach (var word in words)
        {
            refusal.Which.Message.Should().Contain(word);
        }

        refusal.Which.Message.Should().Contain("Found").And.Contain("xpected");
    }

    // The same file as a later build would write it.
    private static byte[] Newer(byte[] content)
    {
        byte[] newer = [.. content];
        newer[8] = 2;
        BitConverter.TryWriteBytes(
            newer.AsSpan(12), Caelmor.Storage.Checksums.Crc32C.Of(newer.AsSpan(0, 12)));
        return newer;
    }
}
