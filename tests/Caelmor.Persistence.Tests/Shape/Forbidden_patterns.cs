using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Specs.Register;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

public sealed class Forbidden_patterns
{
    private static readonly CanonRegister Register = TheSuite.BuiltIn.Register;

    [Fact]
    [Trait("Rule", "21.1-10.5")]
    public void Are_enumerated_and_each_of_them_is_broken_on_purpose_twice()
    {
        var patterns = Register.Rules.Where(rule => rule.Id.Text.StartsWith("21.1-8.")).ToList();
        patterns.Should().HaveCount(8).And.OnlyContain(rule =>
            rule.Strength == Strength.Forbidden && rule.Account is Account.ByScenarios);

        // The eighth rules out exceptions from the other seven and is no pattern of its own.
        patterns.Take(7).Where(rule => TheSuite.BuiltIn.ScenariosOf(rule).Any())
            .Where(rule => MutantCatalog.All.Count(mutant => mutant.Breaks == rule.Id) < 2)
            .Select(rule => $"{rule.Id} has scenarios and fewer than two mutants").Should().BeEmpty();
    }
}
