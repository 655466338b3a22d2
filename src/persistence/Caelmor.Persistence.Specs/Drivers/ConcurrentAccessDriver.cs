using System.Collections.Concurrent;
using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Specs.Towns;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Those who trade, and those who look on, at every step of a save.</summary>
public sealed class ConcurrentAccessDriver(
    ServerDriver alderford, SaveDriver saving, Town town, Journal journal)
{
    private readonly ConcurrentQueue<StoredTruth> _readings = [];
    private ArrowTrade? _trade;

    /// <summary>At every step Mara tries to sell Tobin an arrow.</summary>
    public void Trade()
    {
        _trade = new(alderford.Server, town.KeyOf);
        journal.Step += _trade.Try;
    }

    /// <summary>At every step somebody looks at the truth.</summary>
    public void LookOn() => journal.Step += () => _readings.Enqueue(alderford.Server.Truth.InForce);

    /// <summary>No sale while the save was on; every sale afterwards.</summary>
    public void SalesShouldHaveWaited()
    {
        var request = saving.Request!;
        var first = request.PlacesOf(PortAction.Produce).DefaultIfEmpty(int.MaxValue).First();
        var last = request.PlacesOf(PortAction.Published)
            .Concat(request.PlacesOf(PortAction.Produce)).DefaultIfEmpty(-1).Max();
        var meanwhile = request.PlacesOf(PortAction.Mutated)
            .Where(place => place > first && place < last).ToList();
        Expect.That(
            meanwhile.Count == 0,
            "no sale takes place between the first production and the end of the commit.",
            $"{meanwhile.Count} sales took place in between.");
        var (tried, done) = (_trade!.Tried, request.Count(PortAction.Mutated));
        Expect.That(
            tried > 0 && tried == done,
            "every sale that was tried takes place once the save is over.",
            $"{tried} sales were tried, {done} took place.");
    }

    /// <summary>In the truth, gold and arrows tell the same story.</summary>
    public void SaleShouldBeWhole()
    {
        var truth = ((StoredTruth.Held)alderford.Server.Truth.InForce).Truth;
        Expect.That(
            ArrowTrade.IsWhole(truth.States.SelectMany(state => state.Data), town.KeyOf),
            "every arrow is paid for in the truth, and every coin is owed to an arrow.",
            "half a sale: gold and arrows do not tell the same story.");
    }

    /// <summary>Everybody saw the old truth or the new one.</summary>
    public void ReadingsShouldBeWhole()
    {
        var request = saving.Request!;
        Expect.That(!_readings.IsEmpty, "somebody looks at the truth.", "nobody ever did.");
        var odd = _readings.FirstOrDefault(seen =>
            seen != request.Before.Truth && seen != request.After.Truth);
        Expect.That(
            odd is null,
            $"everybody sees {Describe.Truth(request.Before)}, or {Describe.Truth(request.After)}.",
            odd is StoredTruth.Held held
                ? $"{held.Truth} with the states of {Describe.Names(held.Truth)}."
                : "no truth at all.");
    }
}
