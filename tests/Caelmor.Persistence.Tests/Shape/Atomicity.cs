using Caelmor.Conformance.Features;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

public sealed class Atomicity
{
    private static readonly string[] Partial =
    [
        "does not take part", " throw", " with nothing", " never answer", " twice",
        "state is missing",
    ];

    [Fact]
    [Trait("Rule", "21.1-10.3")]
    public void Is_absolute_in_every_scenario()
    {
        var scenarios = TheSuite.BuiltIn.Features.Scenarios.Where(HasPartOfASave).ToList();

        scenarios.Should().HaveCountGreaterThan(31);
        scenarios.Should().OnlyContain(scenario => scenario.Steps
            .Where(step => step.Type == StepType.Then)
            .All(step => !step.Text.EndsWith("is saved") && !step.Text.EndsWith("is restored")));
    }

    private static bool HasPartOfASave(Scenario scenario) =>
        scenario.Steps.Any(
            step => step.Keyword == StepKeyword.But && Partial.Any(step.Text.Contains));
}
