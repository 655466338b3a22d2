using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Operating.Maps;
using SkiaSharp;

namespace Caelmor.WorldGrid.Tests.Operating;

/// <summary>A picture that programs of others can read: a square for each region.</summary>
public sealed class A_map
{
    [Fact]
    public void Shows_each_region_in_its_place_and_colour()
    {
        using var picture = Drawn(
            (new(-1, 1), RegionCondition.Sound),
            (new(1, 1), RegionCondition.Inactive),
            (new(0, 0), RegionCondition.FromBackup),
            (new(1, -1), RegionCondition.Regenerated));

        var side = picture.Width / 3;
        picture.Height.Should().Be(picture.Width);
        Colour(picture, side, 0, 0).Should().Be(MapPicture.ColourOf(RegionCondition.Sound));
        Colour(picture, side, 2, 0).Should().Be(MapPicture.ColourOf(RegionCondition.Inactive));
        Colour(picture, side, 1, 1).Should().Be(MapPicture.ColourOf(RegionCondition.FromBackup));
        Colour(picture, side, 2, 2).Should().Be(MapPicture.ColourOf(RegionCondition.Regenerated));
        Colour(picture, side, 0, 2).Should().Be("#f4f1ea");
    }

    [Fact]
    public void Shows_the_worst_where_several_regions_are_one_square()
    {
        using var picture = Drawn(
            (new(0, 0), RegionCondition.Inactive),
            (new(1, 0), RegionCondition.Sound),
            (new(9_999, 0), RegionCondition.Sound));

        picture.Width.Should().BeLessThanOrEqualTo(1_600);
        Colour(picture, 1, 0, 0).Should().Be(MapPicture.ColourOf(RegionCondition.Inactive));
    }

    [Fact]
    public void Is_there_of_a_world_without_regions()
    {
        using var picture = Drawn();

        Colour(picture, 1, 0, 0).Should().Be("#f4f1ea");
    }

    private static SKBitmap Drawn(params (RegionPosition At, RegionCondition Condition)[] regions)
    {
        var png = MapPicture.Of(new(
            Frontier.Genesis,
            InForce: null,
            Saves: [],
            UnreadableFiles: 0,
            HasMirror: false,
            [.. regions.Select(one => new SurveyedRegion(one.At, one.Condition, Chunks: 1))]));
        return SKBitmap.Decode(png);
    }

    private static string Colour(SKBitmap picture, int side, int column, int row)
    {
        var colour = picture.GetPixel((column * side) + (side / 3), (row * side) + (side / 3));
        return $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";
    }
}
