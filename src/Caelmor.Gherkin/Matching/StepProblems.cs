using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Matching;

/// <summary>The words for steps without one definition.</summary>
internal static class StepProblems
{
    private const int Suggestions = 3;

    public static Problem Ambiguous(Step step, IReadOnlyList<StepDefinition> candidates) => new(
        ProblemKind.AmbiguousStep,
        step.Location,
        $"The step '{step}' fits {candidates.Count} step definitions, and one was expected: "
            + $"{string.Join("; ", candidates)}.",
        "Change an expression so that only one fits, or delete a definition.");

    /// <param name="fitting">Definitions that fit the text but can't take the arguments.</param>
    public static Problem Undefined(
        Step step, IReadOnlyList<StepDefinition> fitting, IReadOnlyList<StepDefinition> all)
    {
        if (fitting.Count > 0)
        {
            return WrongArguments(step, fitting[0]);
        }

        var message = $"The step '{step}' has no step definition of type {step.Type}.";
        var otherType = all.Where(one => one.Pattern.Match(step.Text) is not null).ToList();
        if (otherType.Count > 0)
        {
            message += $" Of another type: {string.Join("; ", otherType)}.";
        }

        var nearest = Nearest.Of(
            StepSkeleton.ExpressionOf(step.Text),
            all.Where(one => one.IsFor(step.Type)),
            one => one.Expression,
            Suggestions);
        if (nearest.Count > 0)
        {
            message += $" Nearest: {string.Join("; ", nearest)}.";
        }

        var skeleton = StepSkeleton.Of(step);
        return new Problem(
            ProblemKind.UndefinedStep,
            step.Location,
            message,
            $"Correct the step, or write its definition:{Environment.NewLine}{skeleton}");
    }

    private static Problem WrongArguments(Step step, StepDefinition definition)
    {
        var text = definition.Pattern.Match(step.Text)!.Count;
        var table = step.Table is null ? string.Empty : ", a table";
        var docString = step.DocString is null ? string.Empty : ", a doc string";
        return new Problem(
            ProblemKind.UndefinedStep,
            step.Location,
            $"The step '{step}' brings {text} argument(s) in its text{table}{docString}; "
                + $"{definition} takes {definition.Bound.Parameters.Count}.",
            "Add or remove the table or doc string, or change the method's parameters.");
    }
}
