using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Contract;

public sealed class A_system_state
{
    [Fact]
    public void Lies_in_the_order_of_its_keys_whatever_order_it_was_given_in()
    {
        var state = State("b", "B", "a", "ä");

        state.Data.Select(datum => datum.Key.Text).Should().Equal("B", "a", "b", "ä");
        state.Should().Be(State("ä", "a", "B", "b"));
    }

    [Fact]
    public void Keeps_a_key_that_occurs_twice_for_it_has_to_be_rejected() =>
        State("a", "a").Data.Should().HaveCount(2);

    [Fact]
    public void Differs_from_a_state_of_another_epoch_version_system_or_datum()
    {
        var state = State("a");

        state.Should().NotBe(state with { Epoch = new(2) });
        state.Should().NotBe(state with { Version = new(2) });
        state.Should().NotBe(state with { System = SystemName.World });
        state.Should().NotBe(State("b"));
    }

    private static SystemState State(params string[] keys) =>
        new(SystemName.Npc, new(1), CanonVersion.Current, keys.Select(Samples.Datum));
}
