using Caelmor.Gherkin.Expressions;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Bindings;

/// <summary>Collects argument transformations and the parameter types that they make.</summary>
internal sealed class TransformationScanner(List<Problem> problems)
{
    private const int DefaultOrder = 10000;

    private static readonly Dictionary<Type, string> ShortNames = new()
    {
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(byte)] = "byte",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    private readonly List<Transformation> _found = [];

    public IReadOnlyList<Transformation> Found =>
        _found.OrderBy(transformation => transformation.Order).ToList();

    public void Take(Marker marker, BoundMethod bound)
    {
        if (marker.Name is not "StepArgumentTransformation")
        {
            return;
        }

        var order = marker.Number("Order", DefaultOrder);
        try
        {
            var found = new Transformation(marker.Text("Regex"), marker.Text("Name"), order, bound);
            if (TransformationRules.Broken(found, _found) is { } broken)
            {
                problems.Add(broken);
            }
            else
            {
                _found.Add(found);
            }
        }
        catch (ExpressionException error)
        {
            problems.Add(BindingProblems.BadExpression(bound, error));
        }
    }

    public ParameterTypes ParameterTypes(IEnumerable<Type> parameters)
    {
        var types = new ParameterTypes();
        foreach (var found in _found)
        {
            types.Add(found.CucumberPattern(), NamesOf(found));
        }

        foreach (var type in parameters.Where(type => type.IsEnum).Distinct())
        {
            // A transformation of that name says better what fits.
            if (!types.Contains(type.Name))
            {
                types.Add(Expressions.ParameterTypes.Anything, type.Name);
            }
        }

        return types;
    }

    private static IEnumerable<string> NamesOf(Transformation found)
    {
        yield return found.Name ?? found.Result.Name;
        if (ShortNames.TryGetValue(found.Result, out var shortName))
        {
            yield return shortName;
        }
    }
}
