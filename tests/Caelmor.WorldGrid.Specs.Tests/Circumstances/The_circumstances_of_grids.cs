using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;
using Caelmor.WorldGrid.Reference;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.WorldGrid.Specs.Tests.Circumstances;

/// <summary>What is drawn around the scenarios, besides what they say.</summary>
public sealed class The_circumstances_of_grids
{
    private static readonly string[] All =
        ["names", "place", "seed", "crowd", "size", "past", "mishap", "openings"];

    // It is left where a scenario says its own.
    private const string Left = "size";

    private static readonly Suite Suite = WorldGridSpec.Suite();

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
            .Should().OnlyContain(one => !All.Except(
                one.Circumstances.Select(drawn => drawn.Dimension).Append(Left)).Any());

    [Fact]
    public void Tell_stories_of_five_to_sixty_acts_and_one_in_which_everything_happens()
    {
        var stories = Drawn.Where(one => IsStory(one.Scenario))
            .Select(one => one.Circumstances.Single(drawn => drawn.Dimension == "story"))
            .ToList();

        stories.Count.Should().Be(12);
        stories.Should().OnlyContain(story => story.Steps.Length >= 5 && story.Steps.Length <= 60);
        stories.Should().Contain(story => story.Steps.Length > 20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(2_026)]
    public void Leave_no_step_of_the_suite_unused_whatever_the_seed(int seed)
    {
        var used = Suite.Written.Concat(Suite.Draw(seed).Select(one => one.Scenario))
            .SelectMany(scenario => scenario.Steps)
            .Select(step => Suite.Bindings.Matcher.Find(step).Definition)
            .ToHashSet();

        Suite.Bindings.StepDefinitions.Where(one => !used.Contains(one))
            .Select(one => one.Expression).Should().BeEmpty();
    }

    [Fact]
    public async Task Come_to_one_verdict_in_whatever_order_they_are_tried()
    {
        // Some of the scenarios; thoroughly, all of them.
        var options = new CertifierOptions
        {
            TimeLimit = TimeSpan.FromMinutes(5),
            Select = scenario => Thorough.IsWanted || scenario.Location.Line % 7 == 0,
        };
        var subject = new WorldGridSubject(new PlainWorldGrid());

        var forth = await new Certifier(Suite, options).JudgeAsync(subject, CancellationToken.None);
        var back = await new Certifier(
            Suite, options with { Arrange = trials => trials.Reverse(), Jobs = 1 })
            .JudgeAsync(subject, CancellationToken.None);

        forth.Executed.Should().BePositive();
        Told(back).Should().BeEquivalentTo(Told(forth));
    }

    private static bool IsStory(Scenario scenario) =>
        scenario.Steps[^1].Text == "the rules permit what comes of it";

    private static IEnumerable<string> Texts(IEnumerable<Variation> variations) =>
        variations.SelectMany(one => one.Scenario.Steps).Select(step => step.Text);

    private static IEnumerable<string> Told(Verdict verdict) => verdict.Trials.Select(trial =>
        $"{trial.Scenario.Id}: {trial.Finding}, {string.Join('\n', trial.Journal)}");
}
