using System.Text;
using BenchmarkDotNet.Attributes;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Running;
using Caelmor.Persistence.Benchmarks.Features;
using Outcome = Caelmor.Persistence.Benchmarks.Measuring.Outcome;

namespace Caelmor.Persistence.Benchmarks;

/// <summary>
/// What a scenario of three steps costs, beside the same methods called directly.
/// </summary>
public class RunFeatures
{
    private const int Scenarios = 2_000;

    private readonly FeatureSource _source = new("market.feature", MarketFeature());
    private readonly BindingSet _bindings = BindingSet.FromTypes(typeof(MarketSteps));
    private IReadOnlyList<ScenarioRun> _runs = [];

    [GlobalSetup]
    public void SetUp()
    {
        Outcome.Require(_bindings.Problems.Count == 0);
        _runs = ReadAll();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Scenarios)]
    public void Floor()
    {
        for (var gold = 1; gold <= Scenarios; gold++)
        {
            var steps = new MarketSteps(new Market());
            steps.GivenGold("Mara", gold);
            steps.WhenSomethingIsBought("Mara", "rope", 1);
            steps.ThenGoldIsLeft("Mara", gold - 1);
        }
    }

    /// <summary>One lane, so that a second core does not hide half of the cost.</summary>
    [Benchmark(Description = "Run", OperationsPerInvoke = Scenarios)]
    public Task RunAsync() => RunAsync(_bindings, _runs);

    [Benchmark(Description = "Read and run", OperationsPerInvoke = Scenarios)]
    public Task ReadAndRunAsync() =>
        RunAsync(BindingSet.FromTypes(typeof(MarketSteps)), ReadAll());

    private static async Task RunAsync(BindingSet bindings, IReadOnlyList<ScenarioRun> runs)
    {
        var result = await new ScenarioRunner(bindings, new RunOptions { Jobs = 1 })
            .RunAsync(runs, CancellationToken.None);
        var passed = result.Results.Count(one => one.Outcome == Conformance.Running.Outcome.Passed);
        Outcome.Require(passed == Scenarios);
    }

    private static string MarketFeature()
    {
        var text = new StringBuilder("Feature: The market of Alderford\n");
        for (var gold = 1; gold <= Scenarios; gold++)
        {
            text.Append($"""

                  Scenario: Mara has {gold} gold
                    Given Mara has {gold} gold
                    When Mara buys "rope" for 1 gold
                    Then Mara has {gold - 1} gold left

                """);
        }

        return text.ToString();
    }

    private List<ScenarioRun> ReadAll()
    {
        var features = FeatureSet.Parse([_source]);
        Outcome.Require(features.Problems.Count == 0);
        return [.. features.Scenarios.Select(scenario =>
            new ScenarioRun(scenario, new ScenarioServices()))];
    }
}
