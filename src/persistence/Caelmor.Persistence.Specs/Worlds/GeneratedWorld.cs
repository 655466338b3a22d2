using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>A world made of a seed: the same seed, the same world.</summary>
/// <remarks>Small on purpose: what goes wrong in a world of a thousand goes wrong in one of
/// ten.</remarks>
public sealed class GeneratedWorld
{
    private readonly Dictionary<SystemName, List<Datum>> _data = [];
    private readonly Random _random;

    /// <summary>Makes the world.</summary>
    /// <param name="seed">Any number.</param>
    public GeneratedWorld(int seed)
    {
        Seed = seed;
        _random = new(seed);
        Fill();
    }

    /// <summary>What the world was made of.</summary>
    public int Seed { get; }

    /// <summary>What a system holds in this world.</summary>
    public IEnumerable<Datum> DataOf(SystemName system) => _data.GetValueOrDefault(system, []);

    private void Fill()
    {
        var zones = Name("zone", 1 + _random.Next(4));
        var players = Name("player", 1 + _random.Next(4));
        zones.ForEach(zone => Add(SystemName.World, zone, DatumKind.Zone));
        Add(SystemName.World, "composition", DatumKind.ZoneComposition);
        players.ForEach(player => Add(SystemName.Player, player, DatumKind.PlayerIdentity));
        players.ForEach(player => Add(SystemName.Player, $"{player}'s save", DatumKind.PlayerSave));
        Name("npc", _random.Next(6)).ForEach(npc =>
            Add(SystemName.Npc, npc, DatumKind.NpcState, At(zones)));
        Name("item", _random.Next(9)).ForEach(item =>
        {
            var place = _random.Next(2) == 0 ? At(zones) : Of(players);
            Add(SystemName.Item, $"{item}'s place", DatumKind.ItemLocation, place);
            Add(SystemName.Item, $"{item}'s owner", DatumKind.ItemOwnership, Of(players));
        });
        Name("quest", _random.Next(5)).ForEach(quest =>
            Add(SystemName.Quest, quest, DatumKind.QuestState, Of(players)));
    }

    // The number comes first, so that the keys of the systems lie between one another.
    private List<string> Name(string what, int count) =>
        [.. Enumerable.Range(0, count).Select(i => $"{_random.Next(1000)} {what} {i}")];

    private Binding At(List<string> zones) => new(SystemName.World, new(Any(zones)));

    private Binding Of(List<string> players) => new(SystemName.Player, new(Any(players)));

    private string Any(List<string> names) => names[_random.Next(names.Count)];

    private void Add(SystemName system, string key, DatumKind kind, params Binding[] bindings)
    {
        var bytes = new byte[1 + _random.Next(16)];
        _random.NextBytes(bytes);
        if (!_data.TryGetValue(system, out var data))
        {
            _data.Add(system, data = []);
        }

        data.Add(new(new(key), kind, new(bytes)) { Bindings = [.. bindings] });
    }
}
