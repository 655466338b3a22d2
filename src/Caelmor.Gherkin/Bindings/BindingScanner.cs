using System.Reflection;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Bindings;

/// <summary>Finds out what the methods of binding classes are for.</summary>
internal sealed class BindingScanner
{
    private const BindingFlags Methods = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static;

    private readonly List<Problem> _problems = [];
    private readonly StepScanner _steps;
    private readonly HookScanner _hooks;
    private readonly TransformationScanner _transformations;

    public BindingScanner()
    {
        _steps = new StepScanner(_problems);
        _hooks = new HookScanner(_problems);
        _transformations = new TransformationScanner(_problems);
    }

    public IReadOnlyList<StepDefinition> Steps { get; private set; } = [];

    public IReadOnlyList<Hook> Hooks => _hooks.Found;

    public IReadOnlyList<Transformation> Transformations => _transformations.Found;

    public IReadOnlyList<Problem> Problems => _problems;

    public static bool IsBindingClass(Type type) =>
        Marker.On(type).Any(marker => marker.Name is "Binding");

    public void Scan(IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            RefuseScopes(type, type.Name);
            foreach (var method in type.GetMethods(Methods))
            {
                ScanMethod(type, method);
            }
        }

        // Only now are all transformations and enums known that expressions may name.
        Steps = _steps.Build(_transformations);
    }

    private void ScanMethod(Type type, MethodInfo method)
    {
        var markers = Marker.On(method);
        if (markers.Count == 0)
        {
            return;
        }

        var bound = new BoundMethod(type, method);
        RefuseScopes(method, bound);
        if (MethodRules.Broken(bound) is { } broken)
        {
            _problems.Add(broken);
            return;
        }

        foreach (var marker in markers)
        {
            // Each takes its own and leaves the others'.
            _steps.Take(marker, bound);
            _hooks.Take(marker, bound);
            _transformations.Take(marker, bound);
        }
    }

    private void RefuseScopes(MemberInfo member, object where)
    {
        if (Marker.On(member).Any(marker => marker.Name is "Scope"))
        {
            _problems.Add(BindingProblems.Unsupported(
                where, "Scope", "a step has to mean the same in every feature."));
        }
    }
}
