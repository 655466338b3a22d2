using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Tests.Reference;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>
/// Canon 21.1-7.8 and 21.0-4.4: whatever is wrong is rejected, and always in the same way.
/// </summary>
public sealed class Every_damage_to_a_truth
{
    private static readonly Truth Truth = Alderford.LastTruth();

    [Fact]
    public async Task To_one_part_is_one_and_the_same_rejection_in_each_layout()
    {
        var restores = 0;
        foreach (var damage in Damages.All)
        {
            restores += await ShouldBeRejectedInEachLayoutAsync(
                Damages.To(Truth, damage), [Damages.Expected(damage)]);
        }

        // 24 layouts of four states, 120 of five, 720 of six.
        restores.Should().Be((5 * 24) + (15 * 120) + (5 * 720));
    }

    [Fact]
    public async Task And_any_further_damage_are_both_reported_whichever_was_first()
    {
        var pairs = 0;
        foreach (var pair in Damages.Pairs)
        {
            var found = await RejectAsync(Damages.To(Truth, pair));
            found.Should().Contain(pair.Select(Damages.Expected));
            if (pair[0].System != pair[1].System)
            {
                (await RejectAsync(Damages.To(Truth, pair.Reverse()))).Should().Equal(found);
            }

            pairs++;
        }

        pairs.Should().Be((10 * 25) + (5 * 6));
    }

    [Fact]
    public async Task And_any_further_damage_are_one_and_the_same_rejection_in_each_layout()
    {
        // Where parts are doubled, the layout decides which of the two comes first.
        foreach (var pair in Damages.Pairs.Where(pair =>
            pair.Any(one => one.Damage == Damage.Doubled)
            && pair[0].System == pair[1].System))
        {
            await ShouldBeRejectedInEachLayoutAsync(
                Damages.To(Truth, pair), [.. pair.Select(Damages.Expected)]);
        }
    }

    private static async Task<int> ShouldBeRejectedInEachLayoutAsync(
        Truth damaged, ImmutableArray<Violation> reasons)
    {
        var rejections = new Dictionary<string, SystemName[]>();
        var restores = 0;
        foreach (var layout in Damages.Layouts(damaged.States))
        {
            var found = await RejectAsync(damaged with { States = layout });
            reasons.Should().BeSubsetOf(found);
            rejections.TryAdd(found.ToString(), [.. layout.Select(state => state.System)]);
            restores++;
        }

        rejections.Should().ContainSingle();
        return restores;
    }

    private static async Task<ViolationList> RejectAsync(Truth damaged)
    {
        using var alderford = A_server_in_memory.Empty();
        alderford.Server.Truth.Begin(new StoredTruth.Held(damaged));
        var before = Sight.Of(alderford.Server);

        var outcome = await alderford.Orchestrator.RestoreAsync(Requester.Server, default);

        Sight.Of(alderford.Server).Equals(before).Should().BeTrue("nothing is restored at all");
        alderford.Journal.Entries.Select(entry => entry.Action).Should().Equal(PortAction.Read);
        return outcome.Match(
            restored => throw new InvalidOperationException(restored.ToString()),
            rejected => rejected.Violations);
    }
}
