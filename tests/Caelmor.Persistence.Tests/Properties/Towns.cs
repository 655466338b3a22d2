using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;
using FsCheck;
using FsCheck.Fluent;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>
/// Makes towns of 0 to 30 data a system, with keys and values that nobody would choose.
/// </summary>
internal static class Towns
{
    // What has tripped programs before: case that depends on the language, pairs and halves of
    // pairs,
    // signs that join others, that run from right to left, that end texts, or that look alike.
    private static readonly string[] Signs =
    [
        "a", "A", "i", "ı", "İ", "ß", "ſ", "e\u0301", "é", "Å", "Å", "🗡", "👩‍🌾", "א",
        "\u202E", "\0", "\n", " ", "\u00A0", "\uFEFF", "\uFFFD", "\uD800", "\uDC00", "ﬁ",
        "ⅷ", "'", "\"", "|", "0", "٠",
    ];

    public static Arbitrary<Town> Arbitrary { get; } = Arb.From(
        Gen.CollectToList(Participants.All, FactsOf)
            .Select(facts => new Town(facts.SelectMany(ofOneSystem => ofOneSystem))),
        Shrink);

    private static Gen<string> Key =>
        Gen.Frequency((200, Text(1, 12)), (2, Text(200, 3000)), (1, Text(12_000, 13_000)));

    private static Gen<DatumValue> Value =>
        Gen.Frequency((100, Bytes(1, 40)), (1, Bytes(40_000, 70_000)));

    private static Gen<List<Fact>> FactsOf(SystemName system)
    {
        var kind = Gen.Elements(Ownership.Kinds.Where(kind => Ownership.OwnerOf(kind) == system));
        var fact =
            from what in kind
            from key in Key
            from value in Value
            from bound in Gen.Choose(0, 1000)
            select new Fact(what, key, value, bound);
        return Gen.Choose(0, 30).SelectMany(count => fact.ListOf(count));
    }

    private static Gen<string> Text(int from, int to) =>
        Gen.Choose(from, to).SelectMany(
            length => Gen.Elements(Signs).ArrayOf(length), (_, signs) => string.Concat(signs));

    private static Gen<DatumValue> Bytes(int from, int to) =>
        Gen.Choose(from, to).Zip(Gen.Choose(0, int.MaxValue), (length, seed) =>
        {
            var bytes = new byte[length];
            new Random(seed).NextBytes(bytes);
            return new DatumValue(bytes);
        });

    // Fewer facts first, many at once and then one by one; then plainer ones.
    private static IEnumerable<Town> Shrink(Town town)
    {
        var facts = town.Facts;
        for (var size = facts.Length; size > 0; size /= 2)
        {
            for (var start = 0; start < facts.Length; start += size)
            {
                yield return new(facts.RemoveRange(start, Math.Min(size, facts.Length - start)));
            }
        }

        for (var place = 0; place < facts.Length; place++)
        {
            var plain = facts[place] with
            {
                Key = $"{place}",
                Value = DatumValue.Of("x"),
                Bound = 0,
            };
            foreach (var plainer in new[] { facts[place] with { Key = plain.Key }, plain })
            {
                if (plainer.ToString() != facts[place].ToString())
                {
                    yield return new(facts.SetItem(place, plainer));
                }
            }
        }
    }
}
