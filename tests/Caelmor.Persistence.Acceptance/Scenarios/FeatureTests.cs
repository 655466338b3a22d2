using Caelmor.Conformance.Running;
using Xunit;

namespace Caelmor.Persistence.Acceptance.Scenarios;

/// <summary>Every scenario, row of an outline and control twin of the canon, as a test.</summary>
public sealed class CanonTests : FeatureTests
{
    [EveryScenario("features/canon/stage-")]
    public Task Scenario(string id) => PassesAsync(id);
}

/// <summary>The same of the rules for truth stores.</summary>
public sealed class TruthStoreTests : FeatureTests
{
    [EveryScenario("features/truth-store/")]
    public Task Scenario(string id) => PassesAsync(id);
}

/// <summary>The same of the rules for world grids.</summary>
public sealed class WorldGridTests : FeatureTests
{
    [EveryScenario("features/world-grid/")]
    public Task Scenario(string id) => PassesAsync(id);
}

/// <summary>The same of the rules for audit ledgers.</summary>
public sealed class AuditLedgerTests : FeatureTests
{
    [EveryScenario("features/audit-ledger/")]
    public Task Scenario(string id) => PassesAsync(id);
}

/// <summary>What makes the verdicts of these tests mean something.</summary>
public sealed class SuiteTests
{
    [Fact]
    public void The_features_and_their_step_definitions_can_be_trusted() =>
        Assert.Empty(ScenarioCatalog.Problems);
}

/// <summary>Runs one scenario by Reqnroll's runtime.</summary>
public abstract class FeatureTests
{
    private static readonly RunOptions Options = new() { TimeLimit = TimeSpan.FromMinutes(5) };

    protected static async Task PassesAsync(string id)
    {
        var run = new ScenarioRun(ScenarioCatalog.Find(id), new ScenarioServices());
        var runner = new ScenarioRunner(ScenarioCatalog.BindingsFor(id), Options);
        var result = await runner.RunAsync(run, CancellationToken.None);
        Assert.True(result.Outcome == Outcome.Passed, result.Explanation);
    }
}
