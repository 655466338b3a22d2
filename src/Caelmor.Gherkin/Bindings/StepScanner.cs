using Caelmor.Gherkin.Expressions;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Bindings;

/// <summary>Collects step definitions and, once all bindings are seen, builds them.</summary>
internal sealed class StepScanner(List<Problem> problems)
{
    private readonly List<Found> _found = [];

    public void Take(Marker marker, BoundMethod bound)
    {
        if (TypeOf(marker) is not { } type)
        {
            return;
        }

        if (marker.Text("Expression") is not { } expression)
        {
            problems.Add(BindingProblems.Bad(
                bound,
                $"[{marker.Name}] has no expression; names of methods are not matched to steps.",
                $"Write [{marker.Name}(\"the text of the step\")]."));
        }
        else if (marker.Word("ExpressionType") is not ("" or "Unspecified"))
        {
            problems.Add(BindingProblems.Unsupported(
                bound, "ExpressionType", "what kind an expression is shows in the expression."));
        }
        else
        {
            _found.Add(new Found(type, expression, bound));
        }
    }

    public IReadOnlyList<StepDefinition> Build(TransformationScanner transformations)
    {
        var enums = _found
            .SelectMany(found => found.Bound.Parameters)
            .Select(parameter => parameter.ParameterType);
        var types = transformations.ParameterTypes(enums);
        return _found.Select(found => Build(found, types)).OfType<StepDefinition>().ToList();
    }

    private StepDefinition? Build(Found found, ParameterTypes types)
    {
        try
        {
            var pattern = StepPattern.Of(found.Expression, types);
            if (ArityRules.Broken(found.Bound, pattern) is not { } broken)
            {
                return new StepDefinition(found.Type, found.Expression, pattern, found.Bound);
            }

            problems.Add(broken);
        }
        catch (ExpressionException error)
        {
            problems.Add(BindingProblems.BadExpression(found.Bound, error));
        }

        return null;
    }

    private static StepDefinitionType? TypeOf(Marker marker) => marker.Name switch
    {
        "Given" => StepDefinitionType.Given,
        "When" => StepDefinitionType.When,
        "Then" => StepDefinitionType.Then,
        "StepDefinition" => StepDefinitionType.Any,
        _ => null,
    };

    private sealed record Found(StepDefinitionType Type, string Expression, BoundMethod Bound);
}
