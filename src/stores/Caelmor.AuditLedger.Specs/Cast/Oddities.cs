using System.Text;

namespace Caelmor.AuditLedger.Specs.Cast;

/// <summary>What an event can have that a careless ledger gets wrong, and that is in
/// order.</summary>
/// <param name="Words">What follows "the next event has" in a step.</param>
/// <param name="Change">Makes it, of an event.</param>
public sealed record EventOddity(string Words, Func<string, string> Change)
{
    private const int LongText = 200_000;
    private const int Deep = 40;

    internal static IReadOnlyList<EventOddity> All { get; } =
    [
        new("nothing odd", json => json),
        new("texts of every script", With("Müller שלום 学校 👩‍🌾 e\u0301")),
        new("separators of lines and paragraphs", With("one\u2028two\u2029three\u0085four")),
        new("escaped line breaks", With(@"one\ntwo\r\nthree")),
        new("escaped signs of every sort", With(@"\u0000\u001f\""\\\/\b\f\t\u00e9\ud83d\ude00")),
        new("blanks between its members", json => json.Replace(",\"", " ,\t\"")),
        new("numbers of every sort", Member("\"n\":[0,-0.0,1e3,1E-7,123456789012345678901234567890]")),
        new("a text of 200,000 signs", With(new string('n', LongText))),
        new("lists in lists", Member(
            $"\"deep\":{new string('[', Deep)}{new string(']', Deep)}")),
        new("its members in another order", json =>
            $"{{\"last\":true,{json[1..]}"),
        new("blanks around it", json => $" \t{json}  "),
        new("a part of another type", json =>
            $"{{\"part\":{{\"type\":\"NONE\",\"version\":9}},{json[1..]}"),
        new("as many bytes as a line can have", json => Padded(json, LedgerLimits.LineBytes, 'n')),
    ];

    /// <summary>The one of these words.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static EventOddity Find(string words) =>
        All.FirstOrDefault(one => one.Words == words) ?? throw new ArgumentException(
            $"Found '{words}'. Expected one of: {string.Join("; ", All.Select(one => one.Words))}.",
            nameof(words));

    internal AuditEvent Of(AuditEvent plain) => AuditEvent.Of(Change(plain.ToString()));

    /// <summary>An object with a member more, so that it has so many bytes.</summary>
    internal static string Padded(string json, int bytes, char sign)
    {
        var ofOne = Encoding.UTF8.GetByteCount([sign]);
        var left = bytes - Encoding.UTF8.GetByteCount(json) - ",\"x\":\"\"".Length;
        var text = new string(sign, left / ofOne) + new string('n', left % ofOne);
        return $"{json[..^1]},\"x\":\"{text}\"}}";
    }

    private static Func<string, string> With(string text) => Member($"\"odd\":\"{text}\"");

    private static Func<string, string> Member(string member) =>
        json => $"{json[..^1]},{member}}}";
}

/// <summary>What keeps a line from being an event, or a snapshot.</summary>
/// <param name="Words">What follows "is" in a step.</param>
/// <param name="Change">Makes it, of a line that is one.</param>
public sealed record LineFlaw(string Words, Func<byte[], byte[]> Change)
{
    private const int TooLong = LedgerLimits.LineBytes + 1;
    private const string TypeBegin = "\"type\":\"";
    private const string TypeEnd = "\",\"version\":1";

    internal static IReadOnlyList<LineFlaw> All { get; } =
    [
        new("of an unknown type", json => Replace(json, "\"type\":\"", "\"type\":\"X")),
        new("of a type in small letters", json => Type(json, type => type.ToLowerInvariant())),
        new("of a type with a blank behind it", json => Type(json, type => $"{type} ")),
        new("of a type before its own", json => [
            .. Encoding.UTF8.GetBytes($"{{\"part\":{{\"type\":\"{TypeOf(json)}\",\"version\":1}},"),
            .. Replace(json, TypeBegin, $"{TypeBegin}X")[1..]]),
        new("of version 0", json => Replace(json, "\"version\":1", "\"version\":0")),
        new("of version 4294967297", json => Replace(
            json, "\"version\":1", "\"version\":4294967297")),
        new("of version 2", json => Replace(json, "\"version\":1", "\"version\":2")),
        new("without a version", json => Replace(json, "\"version\":1", "\"edition\":1")),
        new("of a version in quotes", json => Replace(json, "\"version\":1", "\"version\":\"1\"")),
        new("without a type", json => Replace(json, "\"type\":", "\"kind\":")),
        new("without a state", json => Replace(json, "\"state\":", "\"status\":")),
        new("of a state that is a list", json => Replace(json, "\"state\":", "\"state\":[],\"was\":")),
        new("with a comma too many", json => [.. json[..^1], (byte)',', (byte)'}']),
        new("with a raw tab in a text", json => Replace(json, "\"type\":", "\"x\":\"a\tb\",\"type\":")),
        new("a list", json => [(byte)'[', .. json, (byte)']']),
        new("a bare text", _ => "\"Mara buys\""u8.ToArray()),
        new("half of an object", json => json[..(json.Length / 2)]),
        new("two objects", json => [.. json, .. json]),
        new("broken by a line break", json => Replace(json, ",\"", ",\n\"")),
        new("broken by a carriage return", json => Replace(json, ",\"", ",\r\n\"")),
        new("opened by a byte order mark", json => [0xEF, 0xBB, 0xBF, .. json]),
        new("half of a sign in UTF-8", json => Replace(json, "\"type\":", "\"x\":\"\u00e9\",\"type\":", 0xA9)),
        new("half of a pair in UTF-16", json => Replace(json, "\"type\":", "\"x\":\"\\ud83d\",\"type\":")),
        new("longer than a line", json => Padded(json, 'n')),
        new("longer than a line in bytes and not in signs", json => Padded(json, '\u00e9')),
        new("empty", _ => []),
    ];

    /// <summary>The one of these words.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static LineFlaw Find(string words) =>
        All.FirstOrDefault(one => one.Words == words) ?? throw new ArgumentException(
            $"Found '{words}'. Expected one of: {string.Join("; ", All.Select(one => one.Words))}.",
            nameof(words));

    private static byte[] Padded(byte[] json, char sign) => Encoding.UTF8.GetBytes(
        EventOddity.Padded(Encoding.UTF8.GetString(json), TooLong, sign));

    private static string TypeOf(byte[] json)
    {
        var text = Encoding.UTF8.GetString(json);
        var begin = text.IndexOf(TypeBegin, StringComparison.Ordinal) + TypeBegin.Length;
        return text[begin..text.IndexOf('"', begin)];
    }

    private static byte[] Type(byte[] json, Func<string, string> change) => Replace(
        json, $"{TypeBegin}{TypeOf(json)}{TypeEnd}", $"{TypeBegin}{change(TypeOf(json))}{TypeEnd}");

    private static byte[] Replace(byte[] json, string old, string other, byte? without = null)
    {
        var text = Encoding.UTF8.GetString(json);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text[..at] + other + text[(at + old.Length)..]);
        return without is { } left ? [.. bytes.Where(one => one != left)] : bytes;
    }
}
