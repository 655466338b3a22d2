using System.Globalization;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;
using Caelmor.Spelling;
using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.BindingSkeletons;

namespace Caelmor.Conformance.Bindings;

/// <summary>The words for steps without one definition.</summary>
internal sealed class StepProblems(
    IReadOnlyList<StepDefinition> definitions, IStepDefinitionSkeletonProvider skeletons)
{
    private const int Suggestions = 3;

    public static Problem Ambiguous(Step step, IReadOnlyList<StepDefinition> candidates) => new(
        ProblemKind.AmbiguousStep,
        step.Location,
        $"The step '{step}' fits {candidates.Count} step definitions, and one was expected: "
            + $"{string.Join("; ", candidates.Select(WithPlace))}.",
        "Change an expression so that only one fits, or delete a definition.");

    /// <param name="step">The step.</param>
    /// <param name="instance">The same for Reqnroll.</param>
    /// <param name="fitting">Definitions that fit the text but can't take the arguments.</param>
    public Problem Undefined(
        Step step, StepInstance instance, IReadOnlyList<StepDefinition> fitting)
    {
        var message = fitting.Count > 0
            ? $"The step '{step}' fits {string.Join("; ", fitting.Select(WithPlace))}, whose "
                + "parameters don't take what it brings."
            : $"The step '{step}' has no step definition of type {step.Type}.";
        var nearest = Nearest.Of(
            step.Text,
            definitions.Where(one => one.Type is null || one.Type == step.Type),
            one => one.Expression,
            Suggestions);
        if (nearest.Count > 0)
        {
            message += $" Nearest: {string.Join("; ", nearest)}.";
        }

        var skeleton = skeletons.GetStepDefinitionSkeleton(
            ProgrammingLanguage.CSharp,
            instance,
            StepDefinitionSkeletonStyle.CucumberExpressionAttribute,
            CultureInfo.InvariantCulture);
        return new Problem(
            ProblemKind.UndefinedStep,
            step.Location,
            message,
            $"Correct the step, or write its definition:{Environment.NewLine}{skeleton}");
    }

    private static string WithPlace(StepDefinition definition) =>
        definition.Location is { } place ? $"{definition} in {place}" : $"{definition}";
}
