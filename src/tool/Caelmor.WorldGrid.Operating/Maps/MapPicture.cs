using Caelmor.WorldGrid.Embedded.Operating;

namespace Caelmor.WorldGrid.Operating.Maps;

/// <summary>The map as a picture: a square for each region, north is up. A world that is too wide
/// for it is drawn with several regions in a square, of which the worst shows.</summary>
internal static class MapPicture
{
    private const int Widest = 1_600;
    private const int LargestSquare = 24;
    private const string Ground = "#f4f1ea";

    /// <summary>The colour of a condition, for eyes of every kind: they differ in lightness,
    /// too.</summary>
    public static string ColourOf(RegionCondition condition) => condition switch
    {
        RegionCondition.Sound => "#9fd3a6",
        RegionCondition.FromBackup => "#f2c14e",
        RegionCondition.Regenerated => "#e07b39",
        RegionCondition.Unreadable => "#5b5f97",
        _ => "#8c1c3a",
    };

    /// <summary>The picture, as PNG.</summary>
    public static byte[] Of(SurveyedGrid survey)
    {
        var frame = MapFrame.Of(survey.Regions);
        var square = Math.Clamp(Widest / Math.Max(frame.Columns, frame.Rows), 1, LargestSquare);
        var gap = square > 4 ? 1 : 0;
        var picture = new IndexedPicture(
            frame.Columns * square,
            frame.Rows * square,
            [Ground, .. Enum.GetValues<RegionCondition>().Select(ColourOf)]);

        // The worst comes last, and stays.
        foreach (var region in survey.Regions.OrderBy(one => one.Condition))
        {
            var (column, row) = frame.SquareOf(region.At);
            picture.Fill(
                column * square, row * square, square - gap, 1 + (int)region.Condition);
        }

        return picture.ToPng();
    }
}

/// <summary>What of the world a map shows, and how many regions are in a square.</summary>
/// <param name="West">The region at its western edge.</param>
/// <param name="North">That at its northern one.</param>
/// <param name="Each">How many regions a square is wide.</param>
/// <param name="Columns">How many squares it is wide.</param>
/// <param name="Rows">How many it is high.</param>
internal sealed record MapFrame(long West, long North, long Each, int Columns, int Rows)
{
    private const int MostSquares = 1_600;

    /// <summary>As much as has something stored.</summary>
    public static MapFrame Of(IReadOnlyList<SurveyedRegion> regions)
    {
        if (regions.Count == 0)
        {
            return new(0, 0, 1, 1, 1);
        }

        var (west, east) = (regions.Min(one => one.At.X), regions.Max(one => one.At.X));
        var (south, north) = (regions.Min(one => one.At.Y), regions.Max(one => one.At.Y));
        var (width, height) = ((long)east - west + 1, (long)north - south + 1);
        var each = Math.Max(1, (Math.Max(width, height) + MostSquares - 1) / MostSquares);
        return new(
            west,
            north,
            each,
            (int)((width + each - 1) / each),
            (int)((height + each - 1) / each));
    }

    /// <summary>The square of a region.</summary>
    public (int Column, int Row) SquareOf(RegionPosition at) =>
        ((int)((at.X - West) / Each), (int)((North - at.Y) / Each));
}
