using System.Collections.Immutable;
using System.Globalization;
using Caelmor.ShownTexts;

namespace Caelmor.AuditLedger.Operating.Viewing;

/// <summary>Draws the whole history from its first event to its last, and what it consists
/// of.</summary>
/// <remarks>The order of the file is the only time that a ledger knows.</remarks>
internal static class TimeLine
{
    private const int Width = 1200;

    private const int Height = 120;

    // Types that come after these share the last colour.
    private const int Colours = 7;

    /// <summary>The drawing, and how many there are of each type.</summary>
    public static Html Of(LedgerView view) => view.Parts.IsEmpty
        ? Html.Of($"<h2>The history</h2>\n<p>It has no event yet.</p>")
        : Html.Of($"""
            <h2>The history</h2>
            <figure>
            <svg id="time-line" viewBox="0 0 {Width} {Height + 10}" preserveAspectRatio="none"
            role="img" aria-label="What the history consists of, from its first event to its last">
            {view.Parts.Select((part, place) => Bar(view, part, place))}
            {Shown(view)}
            </svg>
            <figcaption>From event 1 on the left to event {Words.Number(view.Head.Events)} on the
            right, in {view.Parts.Length} parts: of which types the events of each part are. The
            line below them marks those that are shown.</figcaption>
            </figure>
            <table id="counts">
            <thead><tr><th scope="col">Type and version</th><th scope="col">Events</th>
            <th scope="col">Share</th></tr></thead>
            <tbody>
            {view.Types.Select((one, place) => Row(view, one, place))}
            </tbody>
            </table>
            """);

    /// <summary>The class of a type's colour.</summary>
    public static string Colour(int place) =>
        string.Create(CultureInfo.InvariantCulture, $"c{Math.Min(place, Colours - 1)}");

    private static Html Bar(LedgerView view, ImmutableArray<long> part, int place)
    {
        var (left, right) = (Edge(place, view.Parts.Length), Edge(place + 1, view.Parts.Length));
        var all = part.Sum();
        var pieces = new List<Html>();
        var below = 0L;
        for (var type = 0; type < part.Length; type++)
        {
            var top = (int)(Height * below / all);
            below += part[type];
            var end = (int)(Height * below / all);
            pieces.Add(Box(Colour(type), left, top, right - left, end - top));
        }

        return Html.Of($"<g><title>{Words.Number(all)} events</title>{pieces}</g>\n");
    }

    private static Html Shown(LedgerView view)
    {
        if (view.Events.IsEmpty)
        {
            return Html.Nothing;
        }

        // However few they are, they are seen.
        var left = Math.Min(
            Width - 2, (int)(Width * (view.Events[0].Number - 1) / view.Head.Events));
        return Box("shown", left, Height + 4, Width - left, 6);
    }

    private static Html Box(string kind, int x, int y, int width, int height) => Html.When(
        height > 0,
        $"""<rect class="{kind}" x="{x}" y="{y}" width="{width}" height="{height}"/>""");

    private static Html Row(LedgerView view, TypeCount one, int place) => Html.Of($"""
        <tr><th scope="row"><i class="sign {Colour(place)}"></i> <bdi>{one.Label}</bdi></th>
        <td>{Words.Number(one.Events)}</td><td>{Share(one.Events, view.Head.Events)}</td></tr>

        """);

    private static string Share(long some, long all) => string.Create(
        CultureInfo.InvariantCulture, $"{100.0 * some / all:0.0} %");

    private static int Edge(int place, int parts) => Width * place / parts;
}
