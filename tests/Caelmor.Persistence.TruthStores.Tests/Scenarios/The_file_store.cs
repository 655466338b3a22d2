using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Running;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.TruthStoreSpecs;

namespace Caelmor.Persistence.TruthStores.Tests.Scenarios;

/// <summary>Every scenario and every control twin, tried on the store that comes along.</summary>
public sealed class The_file_store
{
    private static readonly Suite Suite = TruthStoreSuite.BuiltIn();

    private static readonly Dictionary<string, Scenario> ById =
        Suite.Trials.ToDictionary(scenario => scenario.Id);

    private static readonly ScenarioRunner Runner =
        new(Suite.Bindings, new RunOptions { TimeLimit = TimeSpan.FromMinutes(5) });

    public static TheoryData<string> Ids => [.. ById.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Obeys(string id)
    {
        using var trials = new TruthStoreTrials(
            new EmbeddedStore(), StoreHolder.Of(), progress: null);

        var result = await Runner.RunAsync(
            new ScenarioRun(ById[id], trials.Prepare(ById[id]).Add(new Specs.Observed.Journal())),
            CancellationToken.None);

        result.Outcome.Should().Be(Outcome.Passed, result.Explanation);
    }

    [Fact]
    public void Is_tried_by_features_and_step_definitions_that_can_be_trusted() =>
        Suite.Problems.Should().BeEmpty();
}
