using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Persistence.Tests.Shared.Specs;

namespace Caelmor.TruthStore.Specs.Tests.Circumstances;

/// <summary>What is drawn around the scenarios, besides what they say.</summary>
public sealed class The_circumstances_of_stores() : CircumstanceTests(Tried)
{
    private static readonly Suite Tried = TruthStoreSpec.Suite();

    private static readonly string[] All = ["names", "crowd", "order of states", "past"];

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
}
