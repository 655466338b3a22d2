using System.Net;
using System.Text;
using Caelmor.WorldGrid.Embedded.Operating;

namespace Caelmor.WorldGrid.Operating.Maps;

/// <summary>The map as a page that needs nothing else: the picture, what its colours mean, and
/// every region that is not sound, with what can be done.</summary>
internal static class MapPage
{
    private const int MostRows = 1_000;

    private const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem;
          padding: 0 1rem; color: #222; background: #fff; }
        img { max-width: 100%; image-rendering: pixelated; border: 1px solid #ccc; }
        table { border-collapse: collapse; } td, th { padding: .2rem .8rem; text-align: left; }
        .key { display: inline-block; width: 1em; height: 1em; margin-right: .5em;
          vertical-align: -.1em; }
        """;

    /// <summary>A condition in words.</summary>
    public static string WordOf(RegionCondition condition) => condition switch
    {
        RegionCondition.Sound => "sound",
        RegionCondition.FromBackup => "from a backup",
        RegionCondition.Regenerated => "regenerated",
        RegionCondition.Unreadable => "unreadable",
        _ => "inactive",
    };

    public static byte[] Of(SurveyedGrid survey, byte[] picture)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<title>World grid</title>\n<style>\n").Append(Style).Append("\n</style>\n")
            .Append("</head>\n<body>\n<h1>World grid</h1>\n");
        Add(page, "p", survey.InForce is { } save
            ? $"Save {save.Number}, '{save.Stamp}', of {save.Time:u}. North is up."
            : "Nothing was saved yet.");
        page.Append("<img alt=\"A square for each region\" src=\"data:image/png;base64,")
            .Append(Convert.ToBase64String(picture)).Append("\">\n<ul>\n");
        foreach (var condition in Enum.GetValues<RegionCondition>())
        {
            var count = survey.Regions.Count(one => one.Condition == condition);
            page.Append("<li><span class=\"key\" style=\"background:")
                .Append(MapPicture.ColourOf(condition)).Append("\"></span>");
            page.Append(WebUtility.HtmlEncode($"{count} {WordOf(condition)}"))
                .Append("</li>\n");
        }

        page.Append("</ul>\n");
        AddLosses(page, [.. survey.Regions.Where(one => one.Condition != RegionCondition.Sound)]);
        return Encoding.UTF8.GetBytes(page.Append("</body>\n</html>\n").ToString());
    }

    private static void AddLosses(StringBuilder page, List<SurveyedRegion> lost)
    {
        if (lost.Count == 0)
        {
            Add(page, "p", "Every region is as it was written last.");
            return;
        }

        page.Append("<table>\n<tr><th>region</th><th>condition</th>")
            .Append("<th>what can be done</th></tr>\n");
        foreach (var one in lost.OrderByDescending(one => one.Condition).Take(MostRows))
        {
            page.Append("<tr>");
            Add(page, "td", $"{one.At.X}, {one.At.Y}");
            Add(page, "td", WordOf(one.Condition));
            Add(page, "td", one.Condition switch
            {
                RegionCondition.Inactive => "use an earlier save, or rebuild it",
                RegionCondition.Unreadable => "see to the disk, for it refuses to show some of it",
                _ => "nothing has to be; an earlier save may have more",
            });
            page.Append("</tr>\n");
        }

        page.Append("</table>\n");
        if (lost.Count > MostRows)
        {
            Add(page, "p", $"And {lost.Count - MostRows} more; 'caelmor-grid verify' tells all.");
        }
    }

    private static void Add(StringBuilder page, string element, string text) => page
        .Append('<').Append(element).Append('>').Append(WebUtility.HtmlEncode(text))
        .Append("</").Append(element).Append(">\n");
}
