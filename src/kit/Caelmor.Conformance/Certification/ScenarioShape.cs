using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;

namespace Caelmor.Conformance.Certification;

/// <summary>Each scenario has something happen and says what is so afterwards.</summary>
internal static class ScenarioShape
{
    private static readonly StepType[] Needed = [StepType.When, StepType.Then];

    public static IEnumerable<Problem> Check(FeatureSet features) =>
        from scenario in features.Scenarios
        from type in Needed
        where scenario.Steps.Count > 0 && scenario.Steps.All(step => step.Type != type)
        select new Problem(
            ProblemKind.Empty,
            scenario.Location,
            $"'{scenario.Title}' has no {type} step, so it shows nothing.",
            $"Write its {type} step.");
}
