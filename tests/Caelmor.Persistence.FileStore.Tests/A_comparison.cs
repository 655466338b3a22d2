using Caelmor.Persistence.FileStore.Operators;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.FileStore.Tests;

public sealed class A_comparison
{
    [Fact]
    public void Finds_nothing_between_a_truth_and_itself() =>
        TruthComparison.Of(SmallTruths.Odd(1), SmallTruths.Odd(1))
            .Should().OnlyContain(one => one.IsNone);

    [Fact]
    public void Tells_what_was_added_changed_and_removed_in_which_system()
    {
        var first = SmallTruths.At(1);
        var items = first.States.Single(state => state.System == SystemName.Item);
        var changed = items.Data[0] with { Value = DatumValue.Of("the smithy") };
        var added = SmallTruths.Datum("item/lantern", DatumKind.ItemLocation, 1);
        var second = first with
        {
            States = first.States.Replace(
                items, new(items.System, items.Epoch, items.Version, [changed, added])),
        };

        var differences = TruthComparison.Of(first, second);

        differences.Select(one => one.System.Text)
            .Should().Equal("player", "world", "npc", "item", "quest");
        differences.Where(one => !one.IsNone).Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new SystemDifference(
                SystemName.Item, [added.Key], [changed.Key], [items.Data[1].Key]));
    }
}
