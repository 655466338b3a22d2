using System.Text.Encodings.Web;
using System.Text.Json;
using Caelmor.Persistence.Specs.Towns;

namespace Caelmor.AuditLedger.Specs.Cast;

/// <summary>Makes the events and the snapshots of a scenario: the n-th one is the same each time
/// that it is made.</summary>
/// <remarks>Their logical times go back and forth and their ids follow no order, for the order of the
/// file is the order. Every seventh event says to the byte what the one before it says.</remarks>
public sealed class Alderford
{
    private const int Doubled = 7;

    private static readonly JsonSerializerOptions AsWritten = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Goods =
        ["forty nails", "a bell", "twelve sacks of barley", "a door", "nothing"];

    private Naming _naming = Naming.Plain;
    private string _town = "Alderford";

    /// <summary>What the server decides about.</summary>
    internal Domain Domain { get; set; } = Domain.Market;

    /// <summary>Everything is called in another way.</summary>
    public void Rename(Naming naming) => _naming = naming;

    /// <summary>The same cast in another town: none of its events is one of this town.</summary>
    /// <param name="town">What it is called.</param>
    internal Alderford In(string town) => new() { Domain = Domain, _naming = _naming, _town = town };

    /// <summary>The n-th event, counted from 0.</summary>
    internal AuditEvent Event(int number) =>
        Event(number % Doubled == Doubled - 1 ? number - 1 : number, Id(number), string.Empty);

    /// <summary>The n-th event with a remark.</summary>
    internal AuditEvent Event(int number, string remark) => Event(number, Id(number), remark);

    /// <summary>The same event under another id.</summary>
    internal static AuditEvent WithOtherId(AuditEvent one)
    {
        const string Id = """{"id":"again-""";
        return AuditEvent.Of(one.ToString().Replace("{\"id\":\"", Id, StringComparison.Ordinal));
    }

    /// <summary>The n-th snapshot, counted from 0: the whole ledger, larger each time.</summary>
    internal LedgerSnapshot Snapshot(int number) => LedgerSnapshot.Of(
        $$$"""{"type":"SHADOW_LEDGER_SNAPSHOT","version":1,"state":{"town":{{{Text(_town)}}},"purses":{{{Purses(number)}}}}}""");

    /// <summary>A text as JSON has it.</summary>
    internal static string Text(string text) => JsonSerializer.Serialize(text, AsWritten);

    private AuditEvent Event(int number, string id, string remark)
    {
        var type = Domain.Union[number % Domain.Union.Length];
        var teller = Name(number % Domain.Tellers.Length);
        var about = Goods[number % Goods.Length];
        return AuditEvent.Of(
            $$"""{"id":{{Text(id)}},"type":"{{type.Name}}","version":{{type.Version}},"logicalTime":{{TimeOf(number)}},"town":{{Text(_town)}},"by":{{Text(teller)}},"about":"{{about}}","remark":{{Text(remark)}}}""");
    }

    private string Name(int number) => _naming.Of(number, Domain.Tellers[number]);

    private string Id(int number)
    {
        var twin = number % Doubled == Doubled - 1 ? number - 1 : number;
        return $"{Name(twin % Domain.Tellers.Length)}-{(twin * 7919L) % 100_003}";
    }

    // Forward, back, and twice the same.
    private static int TimeOf(int number) => 1000 - (number % 3 * 5) + (number / 4);

    private string Purses(int number) => "{" + string.Join(',', Domain.Tellers.Select((_, place) =>
        $"{Text(Name(place))}:{(number * 11) + (place * 40)}")) + "}";
}
