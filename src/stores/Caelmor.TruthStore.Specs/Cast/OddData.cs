using Caelmor.Persistence.Canon;

namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>Data with which a store that is careless of something shows it.</summary>
internal static class OddData
{
    private static readonly string[] OddTexts =
    [
        "", " ", " Mara ", "\t\r\n", "\0", "\u001f", "a\0b", "\"\\/", "'; --", "../purse",
        "Ilse\u0301", "\u00c9", "E\u0301", "\u200b", "\ufeff", "\u202e", "\U0001f5dd", "\ud83d",
        "\udddd\ud83d", "\uffff", "MARA", "mara", new string('x', 70_000),
    ];

    private const int MostOfASystem = 9_200;

    // Where numbers of one, seven, eight, fourteen and sixteen bits end.
    private static readonly int[] Lengths =
        [1, 127, 128, 255, 256, 257, 300, 16_384, 65_535, 65_536, 65_537];

    public static IEnumerable<Datum> Texts(SystemName system) =>
        OddTexts.Select((text, place) => new Datum(
            new($"{text}/{system}"), KindOf(system), DatumValue.Of($"text {place}"))
        {
            Bindings = [new(new(text), new(text))],
        }).Concat(OddTexts.Select(text =>
            new Datum(new($"{system}/{text}"), new(text), DatumValue.Of("of an odd kind"))));

    public static IEnumerable<Datum> BlankValues(Town town, SystemName system) =>
        town.Data(system, 1).Select(datum => datum with { Value = DatumValue.Blank });

    public static IEnumerable<Datum> AlmostNothing(Town town, SystemName system) =>
        system == SystemName.Item ? town.Data(system, 1) : [];

    public static IEnumerable<Datum> BigValue(Town town, SystemName system) =>
        system == SystemName.World
            ? town.Data(system, 1).Append(Of(system, "map", Bytes((4 * 1024 * 1024) + 3)))
            : town.Data(system, 1);

    public static IEnumerable<Datum> Many(SystemName system) =>
        Enumerable.Range(0, system == SystemName.World ? MostOfASystem : 200)
            .Select(i => Of(system, $"{i:D5}", Bytes(i % 300)));

    public static IEnumerable<Datum> EveryLength(Town town, SystemName system) =>
        town.Data(system, 1).Concat(
            Lengths.Where(length => length <= 300 || system == SystemName.Quest)
                .SelectMany(length => OfLength(system, length)));

    public static IEnumerable<Datum> Doubled(Town town, SystemName system) =>
        town.Data(system, 1).Concat([Of(system, "twin", [1]), Of(system, "twin", [2])]);

    public static IEnumerable<Datum> EveryDescription(SystemName system) =>
        from nature in Enum.GetValues<DatumNature>()
        from authorship in Enum.GetValues<Authorship>()
        select Of(system, $"{nature}, {authorship}", Bytes(256)) with
        {
            Nature = nature,
            Authorship = authorship,
            Bindings =
            [
                .. Enum.GetValues<DatumNature>().Select(target =>
                    new Binding(SystemName.World, new($"{target}"), target)),
            ],
        };

    private static IEnumerable<Datum> OfLength(SystemName system, int length) =>
    [
        Of(system, $"{length} bytes", Bytes(length)),
        Of(system, new string('k', length), Bytes(1)),
        Of(system, $"{length} bindings", Bytes(1)) with
        {
            Bindings =
            [
                .. Enumerable.Range(0, length).Select(i =>
                    new Binding(SystemName.World, new($"{i}"))),
            ],
        },
    ];

    private static DatumKind KindOf(SystemName system) =>
        Ownership.Kinds.First(kind => Ownership.OwnerOf(kind) == system);

    private static Datum Of(SystemName system, string key, byte[] value) =>
        new(new($"{system}/{key}"), KindOf(system), new(value));

    private static byte[] Bytes(int count) =>
        [.. Enumerable.Range(0, count).Select(i => (byte)(i * 31))];
}
