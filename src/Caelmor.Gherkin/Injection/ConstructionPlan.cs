using System.Collections.Concurrent;
using System.Reflection;

namespace Caelmor.Gherkin.Injection;

/// <summary>How to make an instance of a class; worked out once for each class.</summary>
internal sealed class ConstructionPlan
{
    private static readonly ConcurrentDictionary<Type, ConstructionPlan> Known = new();

    private readonly ConstructorInvoker _constructor;
    private readonly Type[] _parameters;

    private ConstructionPlan(ConstructorInfo constructor)
    {
        _constructor = ConstructorInvoker.Create(constructor);
        _parameters = constructor.GetParameters().Select(one => one.ParameterType).ToArray();
    }

    /// <exception cref="InjectionException">Nothing can make instances of the type.</exception>
    public static ConstructionPlan Of(Type type) =>
        Known.TryGetValue(type, out var plan) ? plan : Known.GetOrAdd(type, MakePlan);

    public object Construct(Type type, Func<Type, object> resolve)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = resolve(_parameters[i]);
        }

        try
        {
            return _constructor.Invoke(arguments.AsSpan());
        }
        catch (Exception error)
        {
            throw new InjectionException(
                $"The constructor of {type.Name} threw {error.GetType().Name}: {error.Message}",
                error);
        }
    }

    private static ConstructionPlan MakePlan(Type type)
    {
        if (!IsMakeable(type))
        {
            throw new InjectionException(
                $"Nothing can make a {type.Name}: it is no class with a constructor to use. "
                + $"Hand one in with ScenarioServices.Add<{type.Name}>(...).");
        }

        // As in Reqnroll: of several constructors the one that asks for most.
        var constructors = type.GetConstructors()
            .OrderByDescending(one => one.GetParameters().Length)
            .ToList();
        return constructors switch
        {
            [] => throw new InjectionException(
                $"{type.Name} has no public constructor. Give it one, or hand an instance in."),
            [var first, var second, ..]
                when first.GetParameters().Length == second.GetParameters().Length =>
                throw new InjectionException(
                    $"{type.Name} has two constructors with equally many parameters. Leave one."),
            [var first, ..] => new ConstructionPlan(first),
        };
    }

    private static bool IsMakeable(Type type) =>
        type.IsClass
        && !type.IsAbstract
        && !type.ContainsGenericParameters
        && type != typeof(string)
        && !typeof(Delegate).IsAssignableFrom(type);
}
