using System.Reflection;
using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Injection;

namespace Caelmor.Gherkin.Conversion;

/// <summary>Makes of a step's arguments what its method asks for, in Reqnroll's order.</summary>
/// <remarks>
/// First a transformation that returns exactly that type; then the argument itself, if it fits;
/// then what .NET can make of a text.
/// </remarks>
internal sealed class ArgumentConverter(IReadOnlyList<Transformation> transformations)
{
    private readonly ILookup<Type, Transformation> _byResult =
        transformations.ToLookup(transformation => transformation.Result);

    public object? FromText(string text, Type wanted, ScenarioContainer container) =>
        FromText(text, wanted, container, null);

    public object? FromTable(StepTable table, Type wanted, ScenarioContainer container)
    {
        if (_byResult.Contains(wanted))
        {
            foreach (var one in _byResult[wanted])
            {
                if (one.Bound.Parameters is [{ ParameterType: var type }]
                    && TableFactory.IsTable(type))
                {
                    return Apply(one, [TableFactory.Make(table, type)], container);
                }
            }
        }

        return TableFactory.IsTable(wanted)
            ? TableFactory.Make(table, wanted)
            : throw new ConversionException(
                $"A table can't become a {wanted.Name}. Take a DataTable, "
                + $"or write a [StepArgumentTransformation] from DataTable to {wanted.Name}.");
    }

    private object? FromText(
        string text, Type wanted, ScenarioContainer container, Transformation? except)
    {
        if (_byResult.Contains(wanted))
        {
            foreach (var one in _byResult[wanted])
            {
                if (one != except && ArgumentsOf(one, text, container) is { } arguments)
                {
                    return Apply(one, arguments, container);
                }
            }
        }

        return wanted.IsAssignableFrom(typeof(string))
            ? text
            : TextConversion.Convert(text, wanted);
    }

    /// <summary>The arguments for a transformation; null if the text is not for it.</summary>
    private object?[]? ArgumentsOf(Transformation one, string text, ScenarioContainer container)
    {
        var parameters = one.Bound.Parameters;
        if (one.Regex is null)
        {
            var type = parameters[0].ParameterType;
            return TableFactory.IsTable(type) ? null : [FromText(text, type, container, one)];
        }

        var match = one.Regex.Match(text);
        return match.Success ? parameters.Select(Argument).ToArray() : null;

        object? Argument(ParameterInfo parameter, int i) =>
            FromText(match.Groups[i + 1].Value, parameter.ParameterType, container, one);
    }

    private static object? Apply(
        Transformation one, object?[] arguments, ScenarioContainer container)
    {
        var target = one.Bound.Method.IsStatic ? null : container.Resolve(one.Bound.Class);
        try
        {
            return one.Bound.Call(target, arguments);
        }
        catch (Exception error)
        {
            throw new ConversionException($"{one.Bound} threw: {error.Message}", error);
        }
    }
}
