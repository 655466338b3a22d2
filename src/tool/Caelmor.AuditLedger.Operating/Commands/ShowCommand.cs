using System.Text.Json;
using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.CommandLine;
using Caelmor.ShownTexts;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Prints the last events, each as it is written.</summary>
internal sealed class ShowCommand(
    CommandContext context, LedgerPath ledger, int last, string? type)
{
    private const int Page = 1000;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var events = await context.ObserveAsync(
            ledger, reader => LastAsync(reader, cancellation), cancellation);
        if (context.IsJson)
        {
            context.Answer(new ShowAnswer(
                "show",
                ledger.Events,
                [.. events.Select(one => new ShownEvent(one.Number, Json(one.Event)))]));
            return ExitCode.Success;
        }

        foreach (var (_, one) in events)
        {
            // What a terminal would obey stands there by its number, which says the same in JSON.
            await context.Here.Output.WriteLineAsync(Printable.InJson($"{one}"));
        }

        return ExitCode.Success;
    }

    private async Task<List<(long Number, AuditEvent Event)>> LastAsync(
        IAuditReader reader, CancellationToken cancellation)
    {
        var found = new List<(long, AuditEvent)>();
        var to = (await reader.HeadAsync(cancellation)).Granted().Events;
        while (to > 0 && found.Count < last)
        {
            var from = Math.Max(0, to - Page);
            var page = (await reader.ReadAsync(from, (int)(to - from), cancellation)).Granted();
            found.InsertRange(0, page.Select((one, place) => (from + place + 1, one))
                .Where(one => type is null || EventKind.Of(one.one).Name == type)
                .TakeLast(last - found.Count));
            to = from;
        }

        return found;
    }

    private static JsonElement Json(AuditEvent one)
    {
        using var document = JsonDocument.Parse(one.Json);
        return document.RootElement.Clone();
    }
}

/// <summary>For machines: events of a ledger.</summary>
internal sealed record ShowAnswer(string Command, string Ledger, IReadOnlyList<ShownEvent> Events);

/// <summary>An event, and which one it is, from 1.</summary>
internal sealed record ShownEvent(long Number, JsonElement Event);
