using System.Globalization;

namespace Caelmor.AuditLedger.Tests.Cast;

/// <summary>What Alderford decides: a union, and events and snapshots of it.</summary>
internal static class Town
{
    public static IReadOnlyList<EventType> Union { get; } =
        [new("PURCHASE_DECIDED", 1), new("PURCHASE_REFUSED", 1), new("DELIVERY_MADE", 1)];

    public static AuditEvent Event(int number, string who = "Mara") => AuditEvent.Of(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"{{Union[number % 3].Name}}","version":1,"id":"{{number}}","who":"{{who}}"}"""));

    public static AuditEvent[] Events(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(number => Event(number))];

    public static LedgerSnapshot Snapshot(int number) => LedgerSnapshot.Of(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"type":"SHADOW_LEDGER_SNAPSHOT","version":1,"state":{"silver":{{{number}}}}}"""));

    public static string Text(IEnumerable<AuditEvent> events) =>
        string.Concat(events.Select(one => $"{one}\n"));
}
