using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Specs.Register;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

public sealed class The_gates
{
    // The kill matrix shows that each mutant is caught; this, that no gate goes without one.
    [Theory]
    [InlineData(Gate.Participation)]
    [InlineData(Gate.Atomicity)]
    [InlineData(Gate.Ordering)]
    [InlineData(Gate.Legality)]
    [InlineData(Gate.Isolation)]
    [InlineData(Gate.Rejection)]
    [Trait("Rule", "22.8-9.3")]
    public void Are_each_broken_on_purpose(Gate gate)
    {
        var rules = TheSuite.BuiltIn.Register.Rules
            .Where(rule => rule.Gate == gate && !rule.Id.Text.StartsWith("22.8-")).ToList();
        var hasScenarios = rules.Exists(rule => TheSuite.BuiltIn.ScenariosOf(rule).Any());

        (!hasScenarios || rules.Exists(rule => MutantCatalog.All.Any(mutant => mutant.Breaks == rule.Id)))
            .Should().BeTrue("gate {0} has scenarios, so somebody has to break it on purpose", gate);
    }
}
