using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Tests.Reference;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>
/// Canon 21.1-6.5 and 6.6: the world moves on at one step of a save, whichever it is.
/// </summary>
public sealed class A_mutation_at_every_step
{
    [Fact]
    public async Task Of_a_save_takes_place_before_or_after_it_and_is_never_half_in_the_truth()
    {
        var torn = await FindTornAsync(new ReferenceImplementation());

        torn.Should().Be((18, 0), "a save is nine calls, and each begins and ends");
    }

    [Fact]
    public async Task Of_a_save_that_holds_nothing_shows_up_in_the_truth()
    {
        var (_, torn) = await FindTornAsync(MutantCatalog.Find("does-not-hold-the-simulation")!);

        torn.Should().BePositive("else this schedule could not fail");
    }

    private static async Task<(int Steps, int Torn)> FindTornAsync(IImplementation implementation)
    {
        var (step, torn) = (0, 0);
        while (await TradeAsync(implementation, step) is { } isWhole)
        {
            step++;
            torn += isWhole ? 0 : 1;
        }

        return (step, torn);
    }

    // Null if the save was over before the step was reached.
    private static async Task<bool?> TradeAsync(IImplementation implementation, int step)
    {
        using var alderford = A_server_in_memory.Running();
        var trade = new ArrowTrade(alderford.Server, plain => new(plain));
        var rings = 0;
        alderford.Journal.Step += () =>
        {
            if (rings++ == step)
            {
                trade.Try();
            }
        };

        (await implementation.CreateOrchestrator(alderford.Server)
            .SaveAsync(Requester.Server, default)).OrThrow();

        alderford.DoneTo(PortAction.Mutated).Should().HaveCount(trade.Tried);
        var truth = ((StoredTruth.Held)alderford.Server.Truth.InForce).Truth;
        return trade.Tried == 0
            ? null
            : ArrowTrade.IsWhole(
                truth.States.SelectMany(state => state.Data), plain => new(plain));
    }
}
