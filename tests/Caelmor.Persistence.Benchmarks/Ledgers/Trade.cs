using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Caelmor.AuditLedger.Events;

namespace Caelmor.Persistence.Benchmarks.Ledgers;

/// <summary>Events of a market town, of about 217 bytes each with the line break.</summary>
internal static class Trade
{
    /// <summary>What a server may decide there.</summary>
    public static readonly IReadOnlyList<EventType> Union =
        [new("PURCHASE_DECIDED", 1), new("PURCHASE_REFUSED", 1), new("DELIVERY_MADE", 1)];

    /// <summary>Some events, from one on.</summary>
    public static AuditEvent[] Events(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(Event)];

    private static AuditEvent Event(int number) => new(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"id":"decision-{{number:D9}}","type":"{{Union[number % 3].Name}}","version":1,"logicalTime":{{1_700_000_000_000 + number}},"town":"Alderford","by":"Mara","about":"barrel-{{number % 1000:D4}}","amount":{{number % 97}},"remark":"for the winter, at the usual price"}
        """)));
}

/// <summary>An event as a typed server reads it.</summary>
internal sealed record TradeEvent(
    string Id, string Type, int Version, long LogicalTime, string Town, string By, string About,
    int Amount, string Remark);

/// <summary>Reads it without reflection, as a server that cares would.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TradeEvent))]
internal sealed partial class TradeJson : JsonSerializerContext;
