using Caelmor.CommandLine;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>The implementations in an assembly, and what only looks like one.</summary>
/// <param name="file">The name of the assembly's file.</param>
/// <param name="types">All its types.</param>
/// <param name="wanted">What they have to implement.</param>
internal sealed class Candidates(string file, IReadOnlyList<Type> types, Type wanted)
{
    private readonly string _expected = $"a public class that implements {wanted.Name} and has a "
        + "public constructor without parameters";

    private readonly List<Type> _all =
    [
        .. types
            .Where(type => !type.IsInterface && wanted.IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    private List<Type> Usable => _all.FindAll(type => ProblemOf(type) is null);

    /// <summary>The one of this name; without a name, the only one there is.</summary>
    /// <exception cref="StopException">There is none, or there are several.</exception>
    public Type Choose(string? name) => name is null ? TheOnlyOne() : Named(name);

    private Type TheOnlyOne() => Usable switch
    {
        [var one] => one,
        [] => throw StopException.Misuse($"'{file}' has no implementation. {WhatThereIs()}"),
        [var first, ..] several => throw StopException.Misuse(
            $"'{file}' has {several.Count} implementations: {List(several)}. "
            + $"Choose one with --type, such as --type {first.Name}."),
    };

    private Type Named(string name)
    {
        var called = _all.FindAll(type => IsCalled(type, name));
        return called switch
        {
            [var one] when ProblemOf(one) is { } problem => throw StopException.Misuse(
                $"--type {name}: {one} {problem}. Expected {_expected}."),
            [var one] => one,
            [] => throw StopException.Misuse(NobodyCalled(name)),
            _ => throw StopException.Misuse(
                $"{called.Count} implementations in '{file}' are called '{name}': {List(called)}. "
                + "Give --type the full name."),
        };
    }

    private string NobodyCalled(string name)
    {
        var isThere = types.Any(type => IsCalled(type, name));
        var found = isThere
            ? $"'{name}' in '{file}' does not implement {wanted.Name}."
            : $"there is no type '{name}' in '{file}'.";
        var known = Usable.Select(type => name.Contains('.') ? $"{type}" : type.Name);
        return $"{found}{DidYouMean.Hint(name, known)} {WhatThereIs()}";
    }

    private string WhatThereIs()
    {
        var orchestrators = types
            .Where(type => wanted == typeof(IImplementation)
                && typeof(IPersistenceOrchestrator).IsAssignableFrom(type)).ToList();
        return Usable is [_, ..] usable ? $"Its implementations: {List(usable)}."
            : _all is [_, ..]
                ? $"Found {string.Join("; ", _all.Select(NearMiss))}. Expected {_expected}."
            : orchestrators is [_, ..]
                ? $"Found the orchestrator {List(orchestrators)}. Expected {_expected}, "
                    + "whose CreateOrchestrator makes one."
            : $"Expected {_expected}.";
    }

    private static bool IsCalled(Type type, string name) =>
        name == type.Name || name == type.FullName || name == type.FullName?.Replace('+', '.');

    private static string NearMiss(Type type) => $"{type}, which {ProblemOf(type)}";

    private static string List(IEnumerable<Type> some) => string.Join(", ", some);

    // What keeps the certifier from making an object of a type; null if nothing does.
    private static string? ProblemOf(Type type) =>
        !type.IsVisible ? "is not public"
        : type.IsAbstract ? "is abstract"
        : type.ContainsGenericParameters ? "is generic"
        : !type.IsValueType && type.GetConstructor(Type.EmptyTypes) is null
            ? "has no public constructor without parameters"
        : null;
}
