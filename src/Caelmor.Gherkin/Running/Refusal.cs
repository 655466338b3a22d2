using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Matching;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Running;

/// <summary>The result of a scenario that can't be run; none of its steps is.</summary>
internal static class Refusal
{
    public static ScenarioResult Of(Scenario scenario, StepMatch[] matches)
    {
        var steps = scenario.Steps.Zip(matches, Step).ToList();
        var first = steps.Find(step => step.Problem is not null);
        return new ScenarioResult
        {
            Scenario = scenario,
            Outcome = first?.Outcome ?? Outcome.Undefined,
            Steps = steps,
            Exceptions = [],
            Duration = TimeSpan.Zero,
            Explanation = first is null
                ? $"{scenario.Location}: The scenario '{scenario.Title}' has no steps. Write them."
                : string.Join(
                    Environment.NewLine, steps.Select(step => step.Problem).OfType<Problem>()),
        };
    }

    private static StepResult Step(Step step, StepMatch match)
    {
        var outcome = match.Problem?.Kind switch
        {
            null => Outcome.Skipped,
            ProblemKind.AmbiguousStep => Outcome.Ambiguous,
            _ => Outcome.Undefined,
        };
        return new StepResult(step, outcome, match.Definition, match.Problem, null, default);
    }
}
