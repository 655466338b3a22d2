using Caelmor.CommandLine;
using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Operating.Maps;
using Caelmor.WorldGrid.Tests.Cast;
using SkiaSharp;

namespace Caelmor.WorldGrid.Tests.Operating;

/// <summary>One of whose chunks and states in a hundred are damaged is verified, read, repaired
/// where it can be, and shown, whatever its size.</summary>
public sealed class A_large_world
{
    private const long Mebi = 1 << 20;

    // A hundred thousand chunks, or some thousand smaller ones.
    private static readonly (int Width, int ChunkSize) Size =
        Thorough.IsWanted ? (317, 64) : (64, 4);

    [Fact]
    public async Task Is_verified_repaired_and_shown()
    {
        using var folder = new Folder();
        var world = new LargeWorld(folder.Of("grid"), Size.Width, Size.ChunkSize);
        await world.BuildAsync();
        world.Damage();
        world.Damages.Should().BeGreaterThan(Size.Width * Size.Width / 100);

        Demand(world);
        await DemandReadingsAsync(world);
        await DemandRebuiltAsync(folder, world);
        await DemandMapAsync(folder, world);
    }

    private static void Demand(LargeWorld world)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (found, objects, most) = (0, 0, 0L);
        foreach (var _ in Verification.Run(world.Place))
        {
            most = found++ % 500 == 0 ? Math.Max(most, GC.GetTotalMemory(true)) : most;
        }

        foreach (var _ in Salvage.Run(world.Place))
        {
            most = objects++ % 10_000 == 0 ? Math.Max(most, GC.GetTotalMemory(true)) : most;
        }

        found.Should().Be(world.Damages, "each is found, and nothing else");
        objects.Should().BeGreaterThan(Size.Width * Size.Width);
        (most - before).Should().BeLessThan(
            (4 * Mebi) + (Size.Width * Size.Width * 80L), "indexes stay, and what was found not");
        GridSurvey.Run(world.Place, default).Regions
            .Where(one => one.Condition != world.ConditionOf(one.At)).Should().BeEmpty();
    }

    // What is read is as it is said to be; and a save writes anew what was found damaged.
    private static async Task DemandReadingsAsync(LargeWorld world)
    {
        await using (var grid = await OpenedAsync(world))
        {
            await DemandReadingsAsync(world, grid);
            await grid.SaveAsync("epoch 3", default);
        }

        world.Told.Where(one => one.Kind == GridReportKind.BrokenChecksum).Should()
            .NotBeEmpty().And.OnlyContain(one => one.Expected != one.Actual);
        world.Told.Clear();
        await using var again = await OpenedAsync(world);
        await DemandReadingsAsync(world, again);
        world.Told.Should().OnlyContain(one => one.Kind == GridReportKind.LostState);
    }

    private static async Task DemandReadingsAsync(LargeWorld world, IWorldGrid grid)
    {
        foreach (var at in world.Chunks)
        {
            var reading = await grid.ReadAsync(at, default);
            if (world.ConditionOf(world.RegionOf(at)) == RegionCondition.Inactive)
            {
                reading.Should().BeOfType<ChunkReading.Inactive>();
            }
            else if (reading is not ChunkReading.Whole whole || whole.Origin != world.OriginOf(at)
                || whole.Tiles[0] != world.TileOf(at))
            {
                reading.Should().Be(world.OriginOf(at), "that is where {0} comes from", at);
            }
        }
    }

    private static async Task DemandRebuiltAsync(Folder folder, LargeWorld world)
    {
        var lost = world.Regions
            .First(at => world.ConditionOf(at) == RegionCondition.Inactive);

        var said = await GridCommand.RunAsync(
            "rebuild", folder.Of("grid"), $"{lost.X}", $"{lost.Y}");

        said.ExitCode.Should().Be(ExitCode.Success, said.Errors);
        await using var grid = await OpenedAsync(world);
        (await grid.ReadRegionAsync(lost, default)).Should().BeOfType<RegionReading.Fresh>();
    }

    private static async Task DemandMapAsync(Folder folder, LargeWorld world)
    {
        var said = await GridCommand.RunAsync(
            "map", folder.Of("grid"), "--out", folder.Of("map"));

        said.ExitCode.Should().Be(ExitCode.Success, said.Errors);
        using var picture = SKBitmap.Decode(folder.Of("map.png"));
        var survey = GridSurvey.Run(world.Place, default);
        var frame = MapFrame.Of(survey.Regions);
        var square = picture.Width / frame.Columns;
        foreach (var region in survey.Regions)
        {
            var (column, row) = frame.SquareOf(region.At);
            picture.GetPixel((column * square) + (square / 2), (row * square) + (square / 2))
                .Should().Be(SKColor.Parse(MapPicture.ColourOf(region.Condition)));
        }

        survey.Regions.Select(one => one.Condition).Distinct().Should().HaveCountGreaterThan(2);
    }

    private static ValueTask<IWorldGrid> OpenedAsync(LargeWorld world) =>
        new EmbeddedWorldGrid().OpenAsync(
            GridOpening.Usual, world, GridOptions.Usual with { CachedChunks = 1 }, default);
}
