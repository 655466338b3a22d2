using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Contract;

/// <summary>Reports and journals are made of these texts; orders decide what is reported first.</summary>
public sealed class Words_of_the_contract
{
    private static readonly Seal Seal = new("0123456789abcdef");

    public static TheoryData<object, string> Texts => new()
    {
        { new Epoch(8), "8" },
        { new Seal("01234567"), "01234567" },
        { Seal, "01234567" },
        { new Seal("0123"), "0123" },
        { default(Seal), "" },
        { Samples.Datum("Mara"), "Mara = value" },
        { Samples.FiveStates()[2], "npc at epoch 3: 2 data" },
        { Samples.Truth() with { Seal = Seal }, "the truth of epoch 3, seal 01234567" },
        { new SaveOutcome.Saved(new(8), Seal), "saved as epoch 8, seal 01234567" },
        { new RestoreOutcome.Restored(new(7), Seal), "restored from epoch 7, seal 01234567" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_as_people_expect(object value, string text) => value.ToString().Should().Be(text);

    [Fact]
    public void Order_epochs_by_their_number()
    {
        Epoch seven = new(7), eight = new(8);

        (seven < eight, seven <= eight, seven > eight, seven >= eight).Should().Be((true, true, false, false));
        (eight < seven, eight <= seven, eight > seven, eight >= seven).Should().Be((false, false, true, true));
        SameAsItself(seven < new Epoch(7), seven <= new Epoch(7), seven > new Epoch(7), seven >= new Epoch(7));
    }

    [Fact]
    public void Order_keys_by_their_characters()
    {
        DatumKey mara = new("Mara"), tobin = new("Tobin");

        (mara < tobin, mara <= tobin, mara > tobin, mara >= tobin).Should().Be((true, true, false, false));
        (tobin < mara, tobin <= mara, tobin > mara, tobin >= mara).Should().Be((false, false, true, true));
        DatumKey same = new("Mara");
        SameAsItself(mara < same, mara <= same, mara > same, mara >= same);
    }

    [Fact]
    public void Order_violations_as_they_are_reported()
    {
        Violation one = new(RejectionReason.MissingTruth), other = new(RejectionReason.BrokenSeal);

        (one < other, one <= other, one > other, one >= other).Should().Be((true, true, false, false));
        (other < one, other <= one, other > one, other >= one).Should().Be((false, false, true, true));
        Violation same = new(RejectionReason.MissingTruth);
        SameAsItself(one < same, one <= same, one > same, one >= same);
    }

    [Fact]
    public void Count_no_epoch_beyond_the_last() =>
        FluentActions.Invoking(() => new Epoch(long.MaxValue).Next()).Should().Throw<OverflowException>();

    [Fact]
    public void Are_found_by_their_bytes_where_values_are_looked_up()
    {
        HashSet<DatumValue> known = [DatumValue.Of("bread"), DatumValue.Of("sword")];

        known.Should().Contain(DatumValue.Of("bread")).And.NotContain(DatumValue.Of("broad"));
        DatumValue.Of("bread").GetHashCode()
            .Should().NotBe(DatumValue.Of("broad").GetHashCode(), "lookups are to be quick");
    }

    [Fact]
    public void Say_what_is_wrong_with_a_reason_that_is_none() =>
        FluentActions.Invoking(() => ((RejectionReason)99).Rules())
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("This is no reason that the canon knows.*");

    [Fact]
    public void Tell_truths_apart_by_all_that_they_say()
    {
        var truth = Samples.Truth();

        truth.Should().Be(truth with { States = [.. truth.States.Reverse()] });
        truth.Should().NotBe(truth with { Epoch = new(4) });
        truth.Should().NotBe(truth with { Version = new(2) });
        truth.Should().NotBe(truth with { Seal = Seal });
        truth.Should().NotBe(truth with { States = truth.States.RemoveAt(0) });
        truth.Equals(null).Should().BeFalse();
        new ViolationList(new Violation(RejectionReason.MissingTruth)).Equals(null).Should().BeFalse();
    }

    private static void SameAsItself(bool less, bool lessOrSame, bool more, bool moreOrSame) =>
        (less, lessOrSame, more, moreOrSame).Should().Be((false, true, false, true));
}
