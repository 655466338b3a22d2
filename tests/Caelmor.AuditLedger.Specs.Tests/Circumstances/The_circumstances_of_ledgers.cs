using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;

namespace Caelmor.AuditLedger.Specs.Tests.Circumstances;

/// <summary>What is drawn around the scenarios, besides what they say.</summary>
public sealed class The_circumstances_of_ledgers
{
    private static readonly string[] All = ["names", "domain", "past"];

    private static readonly Suite Suite = AuditLedgerSpec.Suite();

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
        }
    }

    [Fact]
    public void Are_all_there_are_at_once_in_the_first_trial_of_each_scenario() =>
        Drawn.Where(one => one.Scenario.Id.EndsWith(":in 1") && !IsStory(one.Scenario))
            .Should().OnlyContain(one => one.Circumstances
                .Select(drawn => drawn.Dimension).Where(dimension => dimension != "events")
                .SequenceEqual(All));

    [Fact]
    public void Tell_stories_of_five_to_thirty_five_acts()
    {
        var stories = Drawn.Where(one => IsStory(one.Scenario))
            .Select(one => one.Circumstances.Single(drawn => drawn.Dimension == "past"))
            .ToList();

        stories.Count.Should().Be(12);
        stories.Should().OnlyContain(story => story.Steps.Length >= 5 && story.Steps.Length < 36);
        stories.Should().Contain(story => story.Steps.Length > 20);
    }

    private static bool IsStory(Scenario scenario) =>
        scenario.Steps[^1].Text == "the rules permit what comes of it";

    private static IEnumerable<string> Texts(IEnumerable<Variation> variations) =>
        variations.SelectMany(one => one.Scenario.Steps).Select(step => step.Text);
}
