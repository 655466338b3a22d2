using System.Globalization;

namespace Caelmor.AuditLedger.CrashProofs.Cast;

/// <summary>What is handed over to the ledgers that are proven: event after event, and snapshot
/// after snapshot, each known by its number.</summary>
internal static class Chronicle
{
    // Long enough to lie in several sectors, and each of another length.
    private const int Longest = 90;

    public static IReadOnlyList<EventType> Union { get; } =
        [new("PURCHASE_DECIDED", 1), new("PURCHASE_REFUSED", 1)];

    public static AuditEvent Event(long number) => AuditEvent.Of(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"{{Union[(int)(number % 2)].Name}}","version":1,"id":{{number}},"goods":"{{Goods(number)}}"}"""));

    public static AuditEvent[] Events(long first, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Event(first + i))];

    public static LedgerSnapshot Snapshot(long number) => LedgerSnapshot.Of(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"type":"SHADOW_LEDGER_SNAPSHOT","version":1,"state":{"silver":{{{number}}}}}"""));

    private static string Goods(long number) =>
        new((char)('a' + (number % 26)), (int)(number * 37 % Longest));
}
