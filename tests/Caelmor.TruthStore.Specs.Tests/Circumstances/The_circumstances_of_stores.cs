using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;

namespace Caelmor.TruthStore.Specs.Tests.Circumstances;

/// <summary>What is drawn around the scenarios, besides what they say.</summary>
public sealed class The_circumstances_of_stores
{
    private static readonly string[] All = ["names", "crowd", "order of states", "past"];

    private static readonly Suite Suite = TruthStoreSpec.Suite();

    private static readonly Variation[] Drawn = [.. Suite.Variations(seed: 0)];

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

    [Fact]
    public void Are_all_there_are_at_once_in_the_first_trial_of_each_scenario() =>
        Drawn.Where(one => one.Scenario.Id.EndsWith(":in 1") && !IsStory(one.Scenario))
            .Should().OnlyContain(one => Dimensions(one).IsSupersetOf(All));

    [Fact]
    public void Bring_most_pairs_of_values_together() =>
        PairsOfValues.In(Enumerable.Range(0, 5).SelectMany(seed => Suite.Draw(seed)))
            .Should().Match<PairsOfValues>(pairs =>
                pairs.Covered > 0.7 * pairs.All && pairs.Covered <= pairs.All);

    [Fact]
    public void Start_few_processes() =>
        Drawn.Where(one => one.Circumstances.SelectMany(drawn => drawn.Steps)
                .Count(step => step.Contains("process")) > 2)
            .Select(one => one.Scenario.Id).Should().BeEmpty();

    [Fact]
    public void Tell_stories_of_five_to_sixty_acts()
    {
        var stories = Drawn.Where(one => IsStory(one.Scenario))
            .Select(one => one.Circumstances.Single(drawn => drawn.Dimension == "story"))
            .ToList();

        stories.Count.Should().BeInRange(20, 30);
        stories.Should().OnlyContain(story => story.Steps.Length >= 5 && story.Steps.Length <= 60);
        stories.Should().Contain(story => story.Steps.Length > 30);
    }

    private static HashSet<string> Dimensions(Variation one) =>
        [.. one.Circumstances.Select(drawn => drawn.Dimension)];

    private static bool IsStory(Scenario scenario) =>
        scenario.Steps[^1].Text == "the rules permit what comes of it";

    private static IEnumerable<string> Texts(IEnumerable<Variation> variations) =>
        variations.SelectMany(one => one.Scenario.Steps).Select(step => step.Text);
}
