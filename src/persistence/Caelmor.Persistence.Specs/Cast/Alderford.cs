using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Cast;

/// <summary>The small world that all examples take place in. The glossary introduces it.</summary>
public static class Alderford
{
    /// <summary>The last save before a scenario begins.</summary>
    public static readonly Epoch LastEpoch = new(7);

    /// <summary>What Mara's purse held at the last save; she has earned 10 gold since.</summary>
    private const string PurseAtLastSave = "30 gold";

    /// <summary>What a system holds while the server runs.</summary>
    public static IEnumerable<Datum> Today(SystemName system) => system.Text switch
    {
        "player" => Players("40 gold"),
        "world" => World(),
        "npc" => Npcs(),
        "item" => Items(),
        "quest" => Quests(),
        _ => [],
    };

    /// <summary>What a system held at the last save.</summary>
    public static IEnumerable<Datum> AtLastSave(SystemName system) =>
        system == SystemName.Player ? Players(PurseAtLastSave) : Today(system);

    /// <summary>The truth that the last save left.</summary>
    public static Truth LastTruth() =>
        Truth.Sealed(
            LastEpoch,
            CanonVersion.Current,
            [.. Participants.All.Select(system => new SystemState(
                system, LastEpoch, CanonVersion.Current, AtLastSave(system)))]);

    /// <summary>One more datum of a system, with nothing wrong with it.</summary>
    public static Datum Another(SystemName system, string key)
    {
        var kind = Ownership.Kinds.First(kind => Ownership.OwnerOf(kind) == system);
        return Dependencies.NeedPlayer(kind)
            ? Fact(key, kind, "begun", SystemName.Player, "Mara")
            : Fact(key, kind, "in order");
    }

    /// <summary>What the owner of a datum says of it today.</summary>
    internal static DatumValue ValueOf(DatumKey key) =>
        Participants.All.SelectMany(Today).Single(datum => datum.Key == key).Value;

    /// <summary>
    /// What log, snapshots, peers and clients tell: complete, plausible, and not the truth.
    /// </summary>
    public static IReadOnlyList<SystemState> StaleState() =>
    [
        .. Participants.All.Select(system => new SystemState(
            system, LastEpoch, CanonVersion.Current, Today(system).Select(Retold))),
    ];

    private static Datum Retold(Datum datum) =>
        datum with { Value = DatumValue.Of($"{datum.Value}, they say") };

    private static IEnumerable<Datum> Players(string marasPurse) =>
    [
        Fact("Mara", DatumKind.PlayerIdentity, "Mara of Alderford"),
        Fact("Mara's purse", DatumKind.PlayerSave, marasPurse),
        Fact("Tobin", DatumKind.PlayerIdentity, "Tobin of the Old Mill"),
        Fact("Tobin's purse", DatumKind.PlayerSave, "100 gold"),
    ];

    private static IEnumerable<Datum> World() =>
    [
        Fact("Market Square", DatumKind.Zone, "paved, with a well"),
        Fact("Old Mill", DatumKind.Zone, "the wheel stands still"),
        Fact("Alderford", DatumKind.ZoneComposition, "Market Square, Old Mill"),
    ];

    private static IEnumerable<Datum> Npcs() =>
    [
        Fact(
            "Brannoc",
            DatumKind.NpcState,
            "smith, trusts Mara",
            SystemName.World,
            "Market Square"),
        Fact("Ilse", DatumKind.NpcState, "miller's widow", SystemName.World, "Old Mill"),
    ];

    private static IEnumerable<Datum> Items() =>
    [
        Fact("Ember Sword's owner", DatumKind.ItemOwnership, "Mara", SystemName.Player, "Mara"),
        Fact("Ember Sword's place", DatumKind.ItemLocation, "carried", SystemName.Player, "Mara"),
        Fact("Mara's quiver", DatumKind.ItemOwnership, "60 arrows", SystemName.Player, "Mara"),
        Fact("Tobin's quiver", DatumKind.ItemOwnership, "0 arrows", SystemName.Player, "Tobin"),
        Fact("Lantern's place", DatumKind.ItemLocation, "on a hook", SystemName.World, "Old Mill"),
    ];

    private static IEnumerable<Datum> Quests() =>
    [
        Fact(
            "The Missing Miller",
            DatumKind.QuestState,
            "found the key",
            SystemName.Player,
            "Mara"),
    ];

    private static Datum Fact(string key, DatumKind kind, string value) =>
        new(new(key), kind, DatumValue.Of(value));

    private static Datum Fact(
        string key, DatumKind kind, string value, SystemName owner, string target) =>
        Fact(key, kind, value) with { Bindings = [new(owner, new(target))] };
}
