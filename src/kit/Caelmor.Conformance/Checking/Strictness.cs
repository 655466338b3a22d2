using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;

namespace Caelmor.Conformance.Checking;

/// <summary>Finds, without running anything, all that keeps a run from being trustworthy.</summary>
public static class Strictness
{
    private static readonly Problem NothingToRun = new(
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
        // Every scenario repeats its background: what stands in one place is one step.
        var matches = features.Scenarios.Concat(derived)
            .SelectMany(scenario => scenario.Steps)
            .DistinctBy(step => (step.Location, step.Text))
            .Select(bindings.Matcher.Find)
            .ToList();
        var used = matches.SelectMany(match => match.Candidates).ToHashSet();
        return
        [
            .. features.Problems,
            .. bindings.Problems,
            .. matches.Select(match => match.Problem).OfType<Problem>(),
            .. bindings.StepDefinitions.Where(one => !used.Contains(one)).Select(Unused),
            .. features.Scenarios.Count > 0 ? (Problem[])[] : [NothingToRun],
        ];
    }

    private static Problem Unused(StepDefinition definition) => new(
        ProblemKind.UnusedStepDefinition,
        definition.Location,
        $"No step uses {definition}.",
        "Delete it, or write the step that it is for.");
}
