using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Contract;

public sealed class The_canon_s_constants
{
    private static readonly Register Register = CanonSpec.Register;

    public static TheoryData<RejectionReason> Reasons => [.. Enum.GetValues<RejectionReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Bind_each_reason_to_rules_that_there_are(RejectionReason reason) =>
        reason.Rules().Should().NotBeEmpty()
            .And.OnlyContain(rule => Register.Find(rule.Text) != null);

    [Fact]
    public void Know_no_reason_beyond_the_list() =>
        FluentActions.Invoking(() => ((RejectionReason)99).Rules())
            .Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Give_each_kind_to_one_of_the_five_systems_and_each_system_a_kind()
    {
        Ownership.Kinds.Should().OnlyHaveUniqueItems();
        Ownership.Kinds.Select(Ownership.OwnerOf).Distinct()
            .Should().BeEquivalentTo(Participants.All);
        Ownership.OwnerOf(new("weather-report")).Should().Be(SystemName.None);
    }

    [Fact]
    public void Permit_bindings_of_npc_item_and_quest_to_world_and_player_and_within_a_system()
    {
        var permitted =
            from one in Participants.All
            from other in Participants.All
            where one != other && Dependencies.Permit(one, other)
            select $"{one}>{other}";

        permitted.Should().BeEquivalentTo(
            "npc>player", "npc>world", "item>player", "item>world", "quest>player", "quest>world");
        Participants.All.Should().OnlyContain(system => Dependencies.Permit(system, system));
        Dependencies.Permit(SystemName.Item, new("networking")).Should().BeFalse();
    }

    [Fact]
    public void Restore_player_first_and_world_second() =>
        Participants.All.Take(2).Should().Equal(SystemName.Player, SystemName.World);
}
