using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Concurrency;

/// <summary>Canon 21.1-6.5 to 6.7 with real threads.</summary>
public sealed class A_market_day
{
    private const int Saves = 300;

    [Fact]
    public async Task Shows_every_reader_whole_truths_while_everybody_trades()
    {
        var day = new MarketDay(new ReferenceImplementation());

        await day.PassAsync(Saves, _ => false);

        day.Wrong.Should().BeEmpty();
        (day.Saved + day.Rejected).Should().Be(Saves);
        day.Rejected.Should().BePositive();
        day.Server.InForce.Epoch.Number.Should().Be(day.Saved, "epochs are dense");
        day.Server.Gate.IsHeld.Should().BeFalse();
        day.Server.Gate.Holds.Should().Be(Saves);
        day.Market.Trades.Should().BeGreaterThanOrEqualTo(Saves);
        var last = (await day.Server.ReadAsync(default))
            .Should().BeOfType<StoredTruth.Held>().Which;
        Market.WrongWith(last.Truth).Should().BeNull();
    }

    [Fact]
    public async Task Ends_as_it_began_when_all_gold_and_all_goods_are_counted()
    {
        var day = new MarketDay(new ReferenceImplementation());

        await day.PassAsync(20, _ => false);
        day.Server.Failing = Truths.SystemName.None;
        day.Server.FailingAt = null;
        await new ReferenceImplementation().CreateOrchestrator(day.Server)
            .SaveAsync(Requester.Server, default);

        Market.WrongWith(((StoredTruth.Held)day.Server.InForce).Truth).Should().BeNull();
    }

    [Fact]
    public async Task Is_torn_apart_by_a_save_that_holds_nothing()
    {
        var day = new MarketDay(MutantCatalog.Find("does-not-hold-the-simulation")!);

        await day.PassAsync(20 * Saves, sofar => sofar.Wrong.Count > 0);

        day.Wrong.Should().NotBeEmpty("else this day could not go wrong at all");
    }
}
