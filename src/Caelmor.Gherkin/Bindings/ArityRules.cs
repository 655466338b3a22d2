using Caelmor.Gherkin.Expressions;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Bindings;

/// <summary>A step method takes the arguments of its expression, and at most one more.</summary>
internal static class ArityRules
{
    public static Problem? Broken(BoundMethod bound, StepPattern pattern)
    {
        // One more than the expression brings is the table or the doc string.
        var takes = bound.Parameters.Count;
        return pattern.Parameters is not { } brings || takes == brings || takes == brings + 1
            ? null
            : BindingProblems.Bad(
                bound,
                $"its expression brings {brings} argument(s), but the method takes {takes}.",
                "Give the method one parameter for each, and one more for a table or doc string.");
    }
}
