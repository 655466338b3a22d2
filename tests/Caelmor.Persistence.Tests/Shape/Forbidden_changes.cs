using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

public sealed class Forbidden_changes
{
    [Fact]
    [Trait("Rule", "22.8-8.3")]
    [Trait("Rule", "22.8-9.4")]
    public void Are_each_accounted_for_and_none_is_excused()
    {
        var changes = TheSuite.BuiltIn.Register.Rules
            .Where(rule => rule.Id.StartsWith("22.8-7.")).ToList();

        changes.Select(rule => rule.Id).Should().Equal(
            Enumerable.Range(1, 8).Select(place => $"22.8-7.{place}"));
        changes.Should().OnlyContain(rule =>
            rule.Strength == Strength.Forbidden && !(rule.Coverage is Coverage.ByException));
    }
}
