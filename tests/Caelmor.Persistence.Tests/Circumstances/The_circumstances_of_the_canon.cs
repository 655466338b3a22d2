using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Circumstances;

/// <summary>What is drawn around the scenarios, besides what they say.</summary>
public sealed class The_circumstances_of_the_canon
{
    private static readonly string[] All =
        ["names", "crowd", "order of systems", "order of states", "past", "company"];

    private static readonly Variation[] Drawn = [.. TheSuite.BuiltIn.Variations(seed: 0)];

    [Fact]
    public void Are_the_same_for_the_same_seed_and_others_for_another()
    {
        Texts(TheSuite.BuiltIn.Draw(seed: 0)).Should().Equal(Texts(Drawn));
        Texts(TheSuite.BuiltIn.Draw(seed: 1)).Should().NotEqual(Texts(Drawn));
    }

    [Fact]
    public void Are_drawn_for_every_scenario_that_is_about_a_server()
    {
        var varied = Drawn.Select(one => one.Scenario.Location).ToHashSet();

        TheSuite.BuiltIn.Features.Scenarios
            .Where(scenario => !varied.Contains(scenario.Location))
            .Should().OnlyContain(scenario =>
                scenario.Steps.Any(step => step.Text.Contains("the plan"))
                || scenario.Steps.Any(step => step.Text.Contains("generated worlds")));
    }

    [Fact]
    public void Leave_what_a_scenario_says_as_it_is()
    {
        var written = TheSuite.BuiltIn.Written.ToDictionary(one => one.Id);

        foreach (var (scenario, _) in Drawn)
        {
            var id = scenario.Id[..scenario.Id.IndexOf(":in ", StringComparison.Ordinal)];
            scenario.Steps.Where(step => !step.IsCircumstance).Should().Equal(written[id].Steps);
            Variation.With(scenario, _ => false).Steps.Should().Equal(written[id].Steps);
        }
    }

    [Fact]
    public void Are_all_there_are_at_once_in_the_first_trial_of_each_scenario() =>
        Drawn.Where(one => one.Scenario.Id.EndsWith(":in 1") && !IsStory(one.Scenario))
            .Should().OnlyContain(one => Dimensions(one).IsSupersetOf(All));

    [Fact]
    public void Bring_nearly_all_pairs_of_values_together() =>
        PairsOfValues.In(Drawn).Should().Match<PairsOfValues>(pairs =>
            pairs.Covered > 0.8 * pairs.All && pairs.Covered <= pairs.All);

    [Fact]
    public void Tell_a_hundred_stories_of_five_to_sixty_acts()
    {
        var stories = Drawn.Where(one => IsStory(one.Scenario))
            .Select(one => one.Circumstances.Single(drawn => drawn.Dimension == "story"))
            .ToList();

        stories.Should().HaveCount(100);
        stories.Should().OnlyContain(story => story.Steps.Length >= 5 && story.Steps.Length <= 60);
        stories.Should().Contain(story => story.Steps.Length > 30);
    }

    private static HashSet<string> Dimensions(Variation one) =>
        [.. one.Circumstances.Select(drawn => drawn.Dimension)];

    private static bool IsStory(Scenario scenario) =>
        scenario.Steps[^1].Text == "the canon permits what comes of it";

    private static IEnumerable<string> Texts(IEnumerable<Variation> variations) =>
        variations.SelectMany(one => one.Scenario.Steps).Select(step => step.Text);
}
