using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Cast;

/// <summary>Something that is wrong with a datum, in the words of the features.</summary>
/// <param name="Words">What follows "which" in a step, such as <c>is left blank</c>.</param>
/// <param name="Spoil">Brings the flaw into a datum that was in order.</param>
public sealed record DatumFlaw(string Words, Func<Datum, Datum> Spoil)
{
    /// <summary>Only the key is wrong: somebody else brings the same.</summary>
    private static readonly DatumFlaw OtherwiseInOrder =
        new("another system brings too", datum => datum);

    private static readonly DatumFlaw[] All =
    [
        OtherwiseInOrder,
        new(
            "another system brings in the same words",
            datum => datum with { Value = Alderford.ValueOf(datum.Key) }),
        new("it brings twice", datum => datum),
        Of("is runtime-only state", DatumNature.RuntimeOnly),
        Of("is tick-internal state", DatumNature.TickInternal),
        Of("is an evaluation", DatumNature.Evaluation),
        Of("is a replication artifact", DatumNature.ReplicationArtifact),
        Of("is part of a snapshot", DatumNature.Snapshot),
        Of("a client wrote", Authorship.AuthoredByClient),
        Of("a client changed", Authorship.ModifiedByClient),
        Of("a client wished for", Authorship.InfluencedByClient),
        new("is left blank", datum => datum with { Value = DatumValue.Blank }),
        new("is of a kind that nobody owns", datum => datum with { Kind = new("weather-report") }),
        OfKind("is of a kind of its own in capitals", own => own.ToUpperInvariant()),
        OfKind("is of a kind that begins like its own", own => $"{own}-of-old"),
        Owned("player", DatumKind.PlayerSave),
        Owned("world", DatumKind.Zone),
        Owned("npc", DatumKind.NpcState),
        Owned("item", DatumKind.ItemOwnership),
        Owned("quest", DatumKind.QuestState),
        Bound("is bound to a zone that is not there", new(SystemName.World, new("Sunken Keep"))),
        Bound("is bound to a player who is not there", new(SystemName.Player, new("Nobody"))),
        Bound("is bound to a zone that is a player", new(SystemName.World, new("Mara"))),
        Bound("is bound to a player who is a zone", new(SystemName.Player, new("Old Mill"))),
        new(
            "is bound to a zone of its own name",
            datum => datum with { Bindings = datum.Bindings.Add(new(SystemName.World, datum.Key)) }),
        Bound("is bound to Mara", new(SystemName.Player, new("Mara"))),
        Bound("is bound to Ilse", new(SystemName.Npc, new("Ilse"))),
        Bound("is bound to a quest", new(SystemName.Quest, new("The Missing Miller"))),
        Bound("is bound to an item", new(SystemName.Item, new("Lantern's place"))),
        Bound("is bound to the Old Mill", new(SystemName.World, new("Old Mill"))),
        Bound(
            "hangs on runtime-only state of the Old Mill",
            new(SystemName.World, new("Old Mill"), DatumNature.RuntimeOnly)),
        new("no player owns", datum => datum with { Bindings = [] }),
    ];

    /// <summary>The flaw that these words describe.</summary>
    /// <exception cref="ArgumentException">There are no such words.</exception>
    public static DatumFlaw Find(string words) =>
        All.FirstOrDefault(flaw => flaw.Words == words) ?? throw new ArgumentException(
            $"Found '{words}', which is no flaw that a datum can have. Expected one of: "
            + $"{string.Join("; ", All.Select(flaw => flaw.Words))}.",
            nameof(words));

    private static DatumFlaw Of(string words, DatumNature nature) =>
        new(words, datum => datum with { Nature = nature });

    private static DatumFlaw Of(string words, Authorship authorship) =>
        new(words, datum => datum with { Authorship = authorship });

    private static DatumFlaw OfKind(string words, Func<string, string> ofOwn) =>
        new(words, datum => datum with { Kind = new(ofOwn(datum.Kind.Text)) });

    private static DatumFlaw Owned(string system, DatumKind kind) =>
        new($"the {system} system owns", datum => datum with { Kind = kind });

    // A quest keeps its player: a datum has one flaw and no other.
    private static DatumFlaw Bound(string words, Binding binding) =>
        new(words, datum => datum with { Bindings = datum.Bindings.Add(binding) });
}
