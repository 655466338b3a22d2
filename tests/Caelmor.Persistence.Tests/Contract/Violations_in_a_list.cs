using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Contract;

public sealed class Violations_in_a_list
{
    private static readonly Violation[] InOrder =
    [
        new(RejectionReason.MissingParticipant, SystemName.Player),
        new(RejectionReason.MissingParticipant, SystemName.Quest),
        new(RejectionReason.MissingParticipant, new("a stranger")),
        new(RejectionReason.BrokenSeal),
        new(RejectionReason.UnknownKind, SystemName.World, new("a")),
        new(RejectionReason.UnknownKind, SystemName.World, new("b")),
    ];

    [Fact]
    public void Have_one_canonical_order_and_no_repetitions() =>
        new ViolationList(InOrder.Reverse().Concat(InOrder)).Should().Equal(InOrder);

    [Fact]
    public void Are_equal_if_they_say_the_same_in_any_order() =>
        (new ViolationList(InOrder.Reverse()) == new ViolationList(InOrder)).Should().BeTrue();

    [Fact]
    public void Are_at_least_one() =>
        FluentActions.Invoking(() => new ViolationList())
            .Should().Throw<ArgumentException>().WithMessage("*at least one reason*");

    [Fact]
    public void Tell_reason_place_and_rule() =>
        new ViolationList(InOrder[1], InOrder[3], InOrder[4]).ToString().Should().Be(
            "missing participant: quest (21.1-6.1); broken seal (21.1-7.8); "
            + "unknown kind: world, a (21.1-5.2)");
}
