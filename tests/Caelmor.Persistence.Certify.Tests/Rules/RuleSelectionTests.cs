using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Specs;

namespace Caelmor.Persistence.Certify.Tests.Rules;

public sealed class RuleSelectionTests
{
    private static readonly Register Register = CanonSpec.Register;

    [Theory]
    [InlineData("21.1-6.1", "21.1-6.1")]
    [InlineData("21.1-6", "21.1-6.1")]
    [InlineData("21.1", "21.1-6.1")]
    public void Rules_sections_and_stages_can_be_chosen(string number, string chosen) =>
        RuleSelection.From([number], Register).Has(Register.Find(chosen)!).Should().BeTrue();

    [Fact]
    public void A_number_does_not_stand_for_longer_ones() =>
        RuleSelection.From(["21.1-4.1"], Register)
            .Has(Register.Find("21.1-4.10")!).Should().BeFalse();

    [Fact]
    public void Without_a_number_all_rules_are_chosen()
    {
        var selection = RuleSelection.From([], Register);

        selection.IsAll.Should().BeTrue();
        Register.Rules.Should().OnlyContain(rule => selection.Has(rule));
    }
}
