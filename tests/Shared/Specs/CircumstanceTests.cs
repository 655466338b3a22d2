using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;

namespace Caelmor.Persistence.Tests.Shared.Specs;

/// <summary>What has to be so of the circumstances of every spec.</summary>
/// <param name="suite">The suite that they are drawn for.</param>
public abstract class CircumstanceTests(Suite suite)
{
    /// <summary>The suite that they are drawn for.</summary>
    protected Suite Suite => suite;

    /// <summary>What is drawn from the usual seed.</summary>
    protected ImmutableArray<Variation> Drawn { get; } = [.. suite.Variations(seed: 0)];

    [Fact]
    public void Are_the_same_for_the_same_seed_and_others_for_another()
    {
        Texts(Suite.Draw(seed: 0)).Should().Equal(Texts(Drawn));
        Texts(Suite.Draw(seed: 1)).Should().NotEqual(Texts(Drawn));
    }

    [Fact]
    public void Are_drawn_for_every_scenario()
    {
        var varied = Drawn.Select(one => one.Scenario.Location).ToHashSet();

        Suite.Features.Scenarios.Select(scenario => scenario.Location).Where(place =>
            !varied.Contains(place)).Should().BeEmpty();
    }

    [Fact]
    public void Leave_what_a_scenario_says_as_it_is()
    {
        var written = Suite.Written.ToDictionary(one => one.Id);

        foreach (var (scenario, _) in Drawn)
        {
            var id = scenario.Id[..scenario.Id.IndexOf(":in ", StringComparison.Ordinal)];
            scenario.Steps.Where(step => !step.IsCircumstance).Should().Equal(written[id].Steps);
            Variation.With(scenario, _ => false).Steps.Should().Equal(written[id].Steps);
        }
    }

    /// <summary>Whether it is a story.</summary>
    protected static bool IsStory(Scenario scenario) =>
        scenario.Steps[^1].Text == "the rules permit what comes of it";

    private static IEnumerable<string> Texts(IEnumerable<Variation> variations) =>
        variations.SelectMany(one => one.Scenario.Steps).Select(step => step.Text);
}
