using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Running;

namespace Caelmor.Conformance.Tests;

/// <summary>A feature text and the bindings to run it with.</summary>
internal sealed class Suite(string feature, params Type[] bindings)
{
    public const string Path = "town/market.feature";

    public FeatureSet Features { get; } = FeatureSet.Parse([new FeatureSource(Path, feature)]);

    public BindingSet Bindings { get; } = BindingSet.FromTypes(bindings);

    public static Scenario Only(string feature) => Parse(feature).Scenarios.Single();

    public static FeatureSet Parse(string feature) =>
        FeatureSet.Parse([new FeatureSource(Path, feature)]);

    /// <summary>A feature with one scenario that has these steps.</summary>
    public static string Of(params string[] steps) => $"""
        Feature: The market
          Scenario: A day
            {string.Join("\n    ", steps)}
        """;

    public Task<RunResult> RunAsync(
        RunOptions? options = null, Action<ScenarioServices>? handIn = null)
    {
        var runs = Features.Scenarios.Select(scenario =>
        {
            var services = new ScenarioServices();
            handIn?.Invoke(services);
            return new ScenarioRun(scenario, services);
        });
        return new ScenarioRunner(Bindings, options ?? new RunOptions())
            .RunAsync(runs.ToList(), CancellationToken.None);
    }

    public async Task<ScenarioResult> RunOnlyAsync(Action<ScenarioServices>? handIn = null)
    {
        var result = await RunAsync(handIn: handIn);
        return result.Results.Should().ContainSingle().Subject;
    }
}
