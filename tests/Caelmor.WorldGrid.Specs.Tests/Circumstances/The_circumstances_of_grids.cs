using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Tests.Shared.Specs;
using Caelmor.WorldGrid.Reference;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.WorldGrid.Specs.Tests.Circumstances;

/// <summary>What is drawn around the scenarios, besides what they say.</summary>
public sealed class The_circumstances_of_grids() : CircumstanceTests(Tried)
{
    private static readonly Suite Tried = WorldGridSpec.Suite();

    private static readonly string[] All =
        ["names", "place", "seed", "crowd", "size", "past", "mishap", "openings", "numbers"];

    // It is left where a scenario says its own.
    private const string Left = "size";

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

    [LongFact]
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

    private static IEnumerable<string> Told(Verdict verdict) => verdict.Trials.Select(trial =>
        $"{trial.Scenario.Id}: {trial.Finding}, {string.Join('\n', trial.Journal)}");
}
