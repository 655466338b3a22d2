using System.Text.Json;
using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.ShownTexts;

namespace Caelmor.AuditLedger.Operating.Viewing;

/// <summary>Reads what a page tells of a ledger: all events are counted, and the last ones
/// kept.</summary>
/// <param name="reader">The ledger.</param>
/// <param name="last">How many events to keep.</param>
internal sealed class ViewReader(IAuditReader reader, int last)
{
    private const int Page = 1000;

    private const int LongestEvent = 4 * 1024;

    private const int LongestSnapshot = 64 * 1024;

    private const int LongestTime = 40;

    // What servers call it; the first that an event has is shown.
    private static readonly string[] Times =
        ["time", "timestamp", "occurredAt", "at", "logicalTime", "tick"];

    /// <summary>Reads all of it.</summary>
    public async Task<LedgerView> ReadAsync(
        string ledger, DateTimeOffset now, CancellationToken cancellation)
    {
        var head = (await reader.HeadAsync(cancellation)).Granted();
        var counts = new TypeCounts(head.Events);
        var shown = new Queue<ViewedEvent>();
        for (var from = 0L; from < head.Events; from += Page)
        {
            var page = (await reader.ReadAsync(from, Page, cancellation)).Granted();
            for (var place = 0; place < page.Count; place++)
            {
                var number = from + place + 1;
                var label = counts.Add(number, EventKind.Of(page[place]));
                if (number > head.Events - last)
                {
                    shown.Enqueue(new(
                        number,
                        label,
                        TimeOf(page[place]),
                        ViewedText.Of(page[place].Json, LongestEvent)));
                }
            }
        }

        var types = counts.Types();
        var latest = (await reader.ReadLatestAsync(cancellation)).Granted();
        return new(
            ledger,
            now,
            head,
            types,
            counts.InParts(types),
            [.. shown],
            latest is null ? null : ViewedText.Of(latest.Json, LongestSnapshot));
    }

    private static string? TimeOf(AuditEvent one)
    {
        using var document = JsonDocument.Parse(one.Json);
        foreach (var name in Times)
        {
            if (document.RootElement.TryGetProperty(name, out var said)
                && said.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                var text = Printable.OneLine(said.ToString());
                return text.Length <= LongestTime ? text : $"{text[..LongestTime]}…";
            }
        }

        return null;
    }
}
