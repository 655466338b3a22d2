using System.Text;
using Caelmor.AuditLedger.Embedded.Lines;
using Caelmor.AuditLedger.Tests.Cast;
using PlainJudge = Caelmor.AuditLedger.Reference.Judging.LineJudge;

namespace Caelmor.AuditLedger.Tests.Lines;

/// <summary>Is judged as the reference judges it, which goes about it in another way.</summary>
public sealed class A_line
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\"type\"", "\"version\"", "\"state\"", "1", "1.0", "2", "\"1\"",
        "\"PURCHASE_DECIDED\"", "\"SHADOW_LEDGER_SNAPSHOT\"", "\"RUMOUR\"", "{}", "[[]]", "null", "true", " ",
        "\\ud83d", "\\ude00", "\\u0074ype", "\"a\"", "\"a\":1,", "\0", "\r", "\n", "\uFEFF", "\u2028", "é",
        "{\"type\":\"PURCHASE_DECIDED\",\"version\":1}", "{\"a\":{\"b\":1,\"b\":2}}", "1e400", "-", "//",
        "\"\\u0074ype\":\"PURCHASE_DECIDED\"",
    ];

    [Theory]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1}""", true)]
    [InlineData("""{"version":1,"type":"PURCHASE_DECIDED"}""", true)]
    [InlineData("""{"\u0074ype":"PURCHASE_DECIDED","version":1}""", true)]
    [InlineData("""{"type":"PURCHASE\u005fDECIDED","version":1,"a":[{"a":1},{"a":1}]}""", true)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1,"text":"\ud83d\ude00"}""", true)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1,"text":"\ud83d"}""", false)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1,"\ud83d":1}""", false)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1.0}""", false)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1e0}""", false)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1,"version":2}""", false)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1,"\u0074ype":"RUMOUR"}""", false)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1,"a":{"b":1,"b":1}}""", false)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1,"pricePerBarrelInCoin":1,"pricePerBottleInCoin":2}""", true)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1,"priceA__InCoin":1,"priceB__InCoin":2}""", true)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1,"pricePerBarrelInCoin":1,"pricePerBarrelInCoin":2}""", false)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1,"aaaaaaaa":1,"zzzzzzzz":2}""", true)]
    [InlineData("""{"a":{"type":"PURCHASE_DECIDED","version":1}}""", false)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1}{}""", false)]
    [InlineData("""{"type":"PURCHASE_DECIDED","version":1} """, true)]
    [InlineData("""{"type":["PURCHASE_DECIDED"],"version":1}""", false)]
    [InlineData("", false)]
    public void Is_an_event_or_none(string line, bool isEvent) =>
        Judged(Encoding.UTF8.GetBytes(line)).Should().Be((isEvent, isEvent));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_any_signs_is_judged_alike(int seed)
    {
        var random = new Random(seed);
        var right = 0;
        for (var number = 0; number < 4_000; number++)
        {
            var line = Encoding.UTF8.GetBytes(Altered(random));
            if (random.Next(20) == 0 && line.Length > 0)
            {
                line[random.Next(line.Length)] = (byte)random.Next(256);
            }

            var (own, plain) = Judged(line);
            own.Should().Be(plain, "of {0}", Encoding.UTF8.GetString(line));
            right += own ? 1 : 0;
        }

        right.Should().BeInRange(100, 3_900, "both kinds have to come about");
    }

    [Fact]
    public void Of_many_members_is_judged_alike()
    {
        var members = string.Join(',', Enumerable.Range(0, 200).Select(i => $"\"m{i}\":{{\"m{i}\":1}}"));
        var line = $$"""{"type":"DELIVERY_MADE",{{members}},"version":1}""";
        Judged(Encoding.UTF8.GetBytes(line)).Should().Be((true, true));
        Judged(Encoding.UTF8.GetBytes(line.Replace("\"m7\":1}", "\"m7\":1},\"m3\":0", StringComparison.Ordinal)))
            .Should().Be((false, false));
    }

    [Fact]
    public async Task As_long_as_may_be_of_nothing_but_members_is_judged_at_once()
    {
        var members = string.Join(',', Enumerable.Range(0, 90_000).Select(i => $"\"{i:x5}\":1"));
        var line = Encoding.UTF8.GetBytes($$"""{"type":"DELIVERY_MADE",{{members}},"version":1}""");
        line.Length.Should().BeInRange(900_000, LedgerLimits.LineBytes);

        var judging = Task.Run(() => LineJudge.OfEvents(Town.Union).FlawOf(line));
        (await judging.WaitAsync(TimeSpan.FromSeconds(20)))
            .Should().BeNull("it is gone over once or twice, and not once for each member");
    }

    private static (bool Own, bool Plain) Judged(byte[] line)
    {
        var events = (
            LineJudge.OfEvents(Town.Union).FlawOf(line) is null,
            PlainJudge.OfEvent(Town.Union, line) is null);
        (LineJudge.OfSnapshots().FlawOf(line) is null)
            .Should().Be(PlainJudge.OfSnapshot(line) is null, "of {0}", Encoding.UTF8.GetString(line));
        return events;
    }

    // A line that is right, with pieces of others in it.
    private static string Altered(Random random)
    {
        var line = random.Next(4) == 0
            ? $$$"""{"type":"SHADOW_LEDGER_SNAPSHOT","version":1,"state":{"a":{{{random.Next()}}}}}"""
            : """{"type":"PURCHASE_DECIDED","version":1,"a":{"b":[1,{"c":"é"}]},"d":"x"}""";
        for (var times = random.Next(3); times > 0; times--)
        {
            var piece = Pieces[random.Next(Pieces.Length)];
            var at = random.Next(line.Length + 1);
            line = random.Next(2) == 0
                ? line.Insert(at, piece)
                : line[..at] + piece + line[Math.Min(line.Length, at + piece.Length)..];
        }

        return line;
    }
}
