using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Worlds;

/// <summary>
/// Everything there is to say about a world: few zones, some players, more quests and NPCs, mostly
/// items.
/// </summary>
/// <param name="random">Decides who is where and who has what.</param>
internal sealed class Population(Random random)
{
    private readonly List<Fact> _facts = [];
    private readonly List<Fact> _zones = [];
    private readonly List<Fact> _players = [];

    /// <summary>The facts, in no order that means anything.</summary>
    /// <param name="size">How many there are to be: 10,000 or more.</param>
    public Fact[] Facts(int size)
    {
        Repeat(size / 2000, AddZone);
        Repeat(size / 200, AddPlayer);
        Repeat(size / 20, AddQuest);
        Repeat(size / 10, AddNpc);
        Repeat((size - _facts.Count) / 2, AddItem);
        return [.. _facts];
    }

    private static void Repeat(int times, Action<int> add)
    {
        for (var number = 1; number <= times; number++)
        {
            add(number);
        }
    }

    private void AddZone(int number)
    {
        var zone = new Fact(DatumKind.Zone, number, "structure");
        _zones.Add(zone);
        _facts.AddRange([zone, new(DatumKind.ZoneComposition, number, "composition")]);
    }

    private void AddPlayer(int number)
    {
        var player = new Fact(DatumKind.PlayerIdentity, number, "identity");
        _players.Add(player);
        _facts.AddRange([player, new(DatumKind.PlayerSave, number, "purse")]);
    }

    private void AddQuest(int number) =>
        _facts.Add(new(DatumKind.QuestState, number, "state", Any(_players)));

    private void AddNpc(int number) =>
        _facts.Add(new(DatumKind.NpcState, number, "state", Any(_zones)));

    private void AddItem(int number)
    {
        var holder = random.Next(3) == 0 ? Any(_zones) : Any(_players);
        _facts.Add(new(DatumKind.ItemOwnership, number, "owner", holder));
        _facts.Add(new(DatumKind.ItemLocation, number, "location", holder));
    }

    private Fact Any(List<Fact> facts) => facts[random.Next(facts.Count)];
}
