using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Cast;

/// <summary>Mara sells Tobin arrows: gold goes one way, an arrow the other.</summary>
/// <remarks>
/// A sale touches two systems, and the numbers only ever move one way: a truth that was not
/// captured at one instant shows gold and arrows that do not belong together.
/// </remarks>
/// <param name="server">Where it takes place.</param>
/// <param name="keyOf">The key of what has a plain name.</param>
public sealed class ArrowTrade(ObservedServer server, Func<string, DatumKey> keyOf)
{
    private int _tried;

    /// <summary>How many sales were tried.</summary>
    public int Tried => _tried;

    /// <summary>
    /// Whether the data of a truth fit together as they do before and after any sale.
    /// </summary>
    /// <param name="data">The data of all systems.</param>
    /// <param name="keyOf">The key of what has a plain name.</param>
    public static bool IsWhole(IEnumerable<Datum> data, Func<string, DatumKey> keyOf)
    {
        var facts = data.ToLookup(datum => datum.Key, Number);
        var sold = facts[keyOf("Tobin's quiver")].SingleOrDefault(-1);
        return facts[keyOf("Mara's quiver")].SequenceEqual([60 - sold])
            && facts[keyOf("Mara's purse")].SequenceEqual([40 + sold])
            && facts[keyOf("Tobin's purse")].SequenceEqual([100 - sold]);
    }

    /// <summary>Mara tries to sell Tobin an arrow; it waits if the simulation is held.</summary>
    public void Try()
    {
        Interlocked.Increment(ref _tried);
        server.Simulation.Mutate("Mara sells Tobin an arrow", Sell);
    }

    // What begins with no number is no count of anything.
    private static int Number(Datum datum) =>
        int.TryParse(datum.Value.ToString().Split(' ')[0], out var number) ? number : -1;

    private void Sell()
    {
        Add(SystemName.Player, "Mara's purse", 1, "gold");
        Add(SystemName.Player, "Tobin's purse", -1, "gold");
        Add(SystemName.Item, "Mara's quiver", -1, "arrows");
        Add(SystemName.Item, "Tobin's quiver", 1, "arrows");
    }

    private void Add(SystemName system, string key, int change, string unit)
    {
        var datum = server[system].Get(keyOf(key));
        var value = DatumValue.Of($"{Number(datum) + change} {unit}");
        server[system].Put(datum with { Value = value });
    }
}
