using System.Globalization;
using System.Text;
using Caelmor.ShownTexts;

namespace Caelmor.AuditLedger.Operating.Viewing;

/// <summary>Lists the events that are shown, the newest first, each with its JSON to
/// unfold.</summary>
internal static class EventList
{
    // As much of an event as is seen while it is folded.
    private const int Glance = 160;

    /// <summary>The list, with what filters it.</summary>
    public static Html Of(LedgerView view) => view.Events.IsEmpty ? Html.Nothing : Html.Of($"""
        <h2>Events</h2>
        <p id="bounds">{Bounds(view)}</p>
        <search hidden>
        <form>
        <label>Type <select id="type"><option value="">all</option>
        {view.Types.Where(one => view.Events.Any(shown => shown.Label == one.Label)).Select(Option)}
        </select></label>
        <label>Text <input id="text" type="search" autocomplete="off" spellcheck="false"></label>
        <output id="count" role="status"></output>
        </form>
        </search>
        <ol id="events">
        {view.Events.Reverse().Select(one => Item(view, one))}
        </ol>
        """);

    private static string Bounds(LedgerView view) => view.Events.Length == view.Head.Events
        ? $"All {Words.Number(view.Head.Events)} are shown, the newest first."
        : $"The last {Words.Number(view.Events.Length)} of {Words.Number(view.Head.Events)} are "
            + "shown, the newest first; --last N shows more of them, and 'caelmor-ledger export' has "
            + "all.";

    private static Html Option(TypeCount one) =>
        Html.Of($"<option value=\"{one.Label}\">{one.Label}</option>\n");

    private static Html Item(LedgerView view, ViewedEvent one) => Html.Of($"""
        <li id="e{Digits(one.Number)}" data-type="{one.Label}"><details>
        <summary><a class="number" href="#e{Digits(one.Number)}">{Words.Number(one.Number)}</a>
        <i class="sign {Colour(view, one)}"></i> <bdi class="type">{one.Label}</bdi>
        <bdi class="time">{one.Time ?? string.Empty}</bdi>
        <bdi class="glance">{GlanceOf(one.Text)}</bdi></summary>
        <pre tabindex="0">{Words.Indented(one.Text)}</pre>{Words.LeftOut(one.Text)}
        </details></li>

        """);

    private static string Colour(LedgerView view, ViewedEvent one) =>
        TimeLine.Colour(view.Types.TakeWhile(type => type.Label != one.Label).Count());

    private static string GlanceOf(ViewedText text)
    {
        var begin = ViewedText.Of(text.Json, Glance);
        return Printable.OneLine(Encoding.UTF8.GetString(begin.Json.Span))
            + (begin.Left + text.Left > 0 ? "…" : string.Empty);
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
