using Caelmor.Gherkin.Injection;
using Caelmor.Gherkin.Running;
using Xunit;

namespace Caelmor.Persistence.Acceptance.Scenarios;

/// <summary>
/// Every scenario, every row of an outline and every control twin, as a test of its own.
/// </summary>
public sealed class FeatureTests
{
    private static readonly ScenarioRunner Runner =
        new(ScenarioCatalog.Bindings, new RunOptions { TimeLimit = TimeSpan.FromSeconds(30) });

    [EveryScenario]
    public async Task Scenario(string id)
    {
        var run = new ScenarioRun(ScenarioCatalog.Find(id), new ScenarioServices());
        var result = await Runner.RunAsync(run, CancellationToken.None);
        Assert.True(result.Outcome == Outcome.Passed, result.Explanation);
    }

    [Fact]
    public void The_features_and_their_step_definitions_can_be_trusted() =>
        Assert.Empty(ScenarioCatalog.Problems);
}
