using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>A world made of a seed: the same seed, the same world.</summary>
/// <remarks>Most are small, so that many can be tried; some have crowds, odd names, large values and
/// many bindings, as worlds have that people live in.</remarks>
public sealed class GeneratedWorld
{
    private readonly Dictionary<SystemName, List<Datum>> _data = [];
    private readonly WorldDraw _draw;

    /// <summary>Makes the world.</summary>
    /// <param name="seed">Any number.</param>
    public GeneratedWorld(int seed)
    {
        Seed = seed;
        _draw = new(new(seed));
        Fill();
        Before = _draw.Epoch();
    }

    /// <summary>What the world was made of.</summary>
    public int Seed { get; }

    /// <summary>The epoch of the last save before anything happens; none if there was none.</summary>
    public Epoch Before { get; }

    /// <summary>How many data there are in all.</summary>
    public int Size => _data.Values.Sum(data => data.Count);

    /// <summary>What a system holds in this world.</summary>
    public IReadOnlyList<Datum> DataOf(SystemName system) => _data.GetValueOrDefault(system, []);

    // A world without players has neither quests nor owners; one without a zone is none.
    private void Fill()
    {
        var zones = Names("zone", 1 + _draw.Crowd(3));
        var players = Names("player", _draw.Crowd(4));
        zones.ForEach(zone => Add(SystemName.World, zone, DatumKind.Zone, []));
        Add(SystemName.World, _draw.Name("composition", 0), DatumKind.ZoneComposition, []);
        players.ForEach(player => Add(SystemName.Player, player, DatumKind.PlayerIdentity, []));
        players.ForEach(player =>
            Add(SystemName.Player, $"{player}'s save", DatumKind.PlayerSave, []));
        List<Binding> places = [.. zones.Select(zone => new Binding(SystemName.World, new(zone)))];
        List<Binding> owners =
            [.. players.Select(player => new Binding(SystemName.Player, new(player)))];
        List<Binding> all = [.. places, .. owners];
        Names("npc", _draw.Crowd(5)).ForEach(npc =>
            Add(SystemName.Npc, npc, DatumKind.NpcState, _draw.Bindings(all)));
        Names("item", _draw.Crowd(8)).ForEach(item =>
        {
            Add(SystemName.Item, $"{item}'s place", DatumKind.ItemLocation, _draw.Bindings(all));
            Add(
                SystemName.Item,
                $"{item}'s owner",
                DatumKind.ItemOwnership,
                _draw.Bindings(owners.Count > 0 ? owners : places));
        });
        if (owners.Count > 0)
        {
            Names("quest", _draw.Crowd(4)).ForEach(quest => Add(
                SystemName.Quest,
                quest,
                DatumKind.QuestState,
                _draw.Bindings(all).Append(_draw.Any(owners)).Distinct()));
        }
    }

    private List<string> Names(string what, int count) =>
        [.. Enumerable.Range(0, count).Select(number => _draw.Name(what, number))];

    private void Add(SystemName system, string key, DatumKind kind, IEnumerable<Binding> bindings)
    {
        if (!_data.TryGetValue(system, out var data))
        {
            _data.Add(system, data = []);
        }

        data.Add(new(new(key), kind, _draw.Value()) { Bindings = [.. bindings] });
    }
}
