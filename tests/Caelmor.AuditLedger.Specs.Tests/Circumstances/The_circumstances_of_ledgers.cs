using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Tests.Shared.Specs;

namespace Caelmor.AuditLedger.Specs.Tests.Circumstances;

/// <summary>What is drawn around the scenarios, besides what they say.</summary>
public sealed class The_circumstances_of_ledgers() : CircumstanceTests(Tried)
{
    private static readonly Suite Tried = AuditLedgerSpec.Suite();

    private static readonly string[] All = ["names", "domain", "past"];

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
}
