using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Tests.Shared.Specs;
using Caelmor.TruthStore.Specs;
using Caelmor.WorldGrid.Specs.Steps;

namespace Caelmor.WorldGrid.Specs.Tests.Shape;

/// <summary>The features for grids are held to what all others are held to.</summary>
public sealed class The_rules_of_grids()
    : FeatureRules(
        Suite,
        WorldGridSpec.Files,
        "features/world-grid",
        TruthStoreSpec.Register,
        typeof(GridDefectSteps))
{
    private const int Rules = 58;

    private static readonly Suite Suite = WorldGridSpec.Suite();

    /// <inheritdoc/>
    protected override int FeatureFiles => 15;

    [Fact]
    public void Are_all_of_the_document_and_those_that_were_added() =>
        Suite.Register.Rules.Should().HaveCount(Rules);

    [Fact]
    public void Are_shown_by_scenarios_or_say_why_none_can_show_them() =>
        Suite.Register.Rules
            .Where(rule => rule.Coverage is not Coverage.ByException && !Suite.ScenariosOf(rule).Any())
            .Select(rule => rule.Id).Should().BeEmpty();

    [Fact]
    public void Have_titles_that_tell_scenarios_of_a_file_apart() =>
        Suite.Features.Scenarios.GroupBy(scenario => (scenario.Feature.Path, scenario.Title))
            .Where(group => group.Count() > 1)
            .Select(group => group.First().Id).Should().BeEmpty();
}
