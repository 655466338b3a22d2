using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Checking;

/// <summary>Finds, without running anything, all that keeps a run from being trustworthy.</summary>
public static class Strictness
{
    internal static readonly Problem NothingToRun = new(
        ProblemKind.NothingRun,
        null,
        "There is no scenario to run, so a run shows nothing.",
        "Check where the features come from, and the filter.");

    /// <summary>
    /// All problems of features and bindings, and of the two together: undefined and ambiguous
    /// steps, step definitions that no step uses, no scenario at all.
    /// </summary>
    /// <param name="features">All there are; of a part, definitions would seem unused.</param>
    /// <param name="bindings">The bindings that are to run them.</param>
    /// <param name="derived">
    /// Scenarios that the host made of the features' and will run as well; their steps count.
    /// </param>
    public static IReadOnlyList<Problem> Check(
        FeatureSet features, BindingSet bindings, params IReadOnlyCollection<Scenario> derived)
    {
        var usage = StepUsage.Of(features.Scenarios.Concat(derived), bindings);
        return
        [
            .. features.Problems,
            .. bindings.Problems,
            .. usage.Problems,
            .. usage.Unused.Select(Unused),
            .. Nothing(features),
        ];
    }

    private static Problem Unused(StepDefinition definition) => new(
        ProblemKind.UnusedStepDefinition,
        null,
        $"No step uses {definition}.",
        "Delete it, or write the step that it is for.");

    private static IEnumerable<Problem> Nothing(FeatureSet features) =>
        features.Scenarios.Count > 0 ? [] : [NothingToRun];
}
