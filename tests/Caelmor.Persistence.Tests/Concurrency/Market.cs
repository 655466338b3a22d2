using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Concurrency;

/// <summary>
/// Players with gold and bags of goods, who may be traded with from many threads at once.
/// </summary>
/// <remarks>
/// A trade passes through states that no truth may show: gold that is nobody's, a good in no bag,
/// or in two. Each purse and each bag is safe by itself; nothing but the simulation gate keeps them
/// together.
/// </remarks>
internal sealed class Market
{
    public const int Players = 6;
    public const int Goods = 24;
    public const int Gold = Players * 100;

    private readonly int[] _purses = [.. Enumerable.Repeat(Gold / Players, Players)];
    private readonly HashSet<int>[] _bags = [.. Enumerable.Range(0, Players).Select(Bag)];
    private int _trades;

    /// <summary>How many trades have been completed.</summary>
    public int Trades => Volatile.Read(ref _trades);

    /// <summary>
    /// One buys a good from another, if there is one. To be called in a step of the simulation.
    /// </summary>
    public void Trade(Random random)
    {
        var (seller, buyer) = (random.Next(Players), random.Next(Players));
        if (seller == buyer || !TryTakeAny(seller, out var good))
        {
            return;
        }

        var price = random.Next(1, 10);
        Interlocked.Add(ref _purses[buyer], -price);
        Thread.Yield();
        Put(buyer, good);
        Interlocked.Add(ref _purses[seller], price);
        Interlocked.Increment(ref _trades);
    }

    /// <summary>What a system holds at this moment.</summary>
    public IEnumerable<Datum> DataOf(SystemName system) => system.Text switch
    {
        "player" => Enumerable.Range(0, Players).Select(player =>
            Fact($"purse {player}", DatumKind.PlayerSave, _purses[player])),
        "world" => [Fact("market", DatumKind.Zone, 0)],
        "item" => Enumerable.Range(0, Players).SelectMany(player => Bagged(player)
            .Select(good => Fact($"good {good} of {player}", DatumKind.ItemOwnership, player) with
            {
                Bindings = [new(SystemName.Player, new($"purse {player}"))],
            })),
        _ => [],
    };

    /// <summary>What is wrong with a truth, if anything.</summary>
    public static string? WrongWith(Truth truth)
    {
        var data = truth.States.ToDictionary(state => state.System, state => state.Data);
        var gold = data[SystemName.Player].Sum(datum => int.Parse(datum.Value.ToString()));
        var goods = data[SystemName.Item].Select(datum => datum.Key.Text.Split(' ')[1]).ToList();
        return !truth.IsIntact ? "the seal is broken"
            : gold != Gold ? $"there are {gold} gold of {Gold}"
            : goods.Count != Goods || goods.Distinct().Count() != Goods
                ? $"the goods are {string.Join(", ", goods)}"
            : !data.Keys.ToHashSet().SetEquals(Participants.All) ? "a system is missing"
            : truth.States.Any(state => state.Epoch != truth.Epoch) ? "epochs are mixed"
            : null;
    }

    private static HashSet<int> Bag(int player) =>
        [.. Enumerable.Range(0, Goods).Where(good => good % Players == player)];

    private static Datum Fact(string key, DatumKind kind, int number) =>
        new(new(key), kind, DatumValue.Of($"{number}"));

    private bool TryTakeAny(int player, out int good)
    {
        lock (_bags[player])
        {
            good = _bags[player].FirstOrDefault(-1);
            return _bags[player].Remove(good);
        }
    }

    private void Put(int player, int good)
    {
        lock (_bags[player])
        {
            _bags[player].Add(good);
        }
    }

    private int[] Bagged(int player)
    {
        lock (_bags[player])
        {
            return [.. _bags[player]];
        }
    }
}
