using System.Reflection;
using Caelmor.Gherkin.Conversion;
using Caelmor.Gherkin.Matching;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Bindings;

/// <summary>All step definitions, hooks and transformations of some assemblies.</summary>
/// <remarks>
/// Bindings that can't work are no part of it; <see cref="Problems"/> says why. A host that runs
/// scenarios in spite of problems will meet them again as undefined steps.
/// </remarks>
public sealed class BindingSet
{
    internal BindingSet(BindingScanner scanner, IReadOnlyList<Problem> problems)
    {
        StepDefinitions = scanner.Steps;
        Problems = problems;
        Hooks = new HookList(scanner.Hooks);
        Converter = new ArgumentConverter(scanner.Transformations);
        Matcher = new StepMatcher(scanner.Steps);
    }

    /// <summary>In the order of the classes' names and of the methods in them.</summary>
    public IReadOnlyList<StepDefinition> StepDefinitions { get; }

    /// <summary>What has to be put right; empty for bindings that can be trusted.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Finds the definition of a step, without running anything.</summary>
    public StepMatcher Matcher { get; }

    internal HookList Hooks { get; }

    internal ArgumentConverter Converter { get; }

    /// <summary>Takes the bindings of loaded assemblies.</summary>
    public static BindingSet From(params Assembly[] assemblies)
    {
        var loader = new BindingLoader();
        loader.Add(assemblies);
        return loader.ToBindingSet();
    }

    /// <summary>Takes the bindings of exactly these classes.</summary>
    public static BindingSet FromTypes(params Type[] types)
    {
        var loader = new BindingLoader();
        loader.Add(types);
        return loader.ToBindingSet();
    }

    /// <summary>Loads assemblies; what does not load becomes a problem.</summary>
    public static BindingSet Load(IEnumerable<string> assemblyPaths)
    {
        var loader = new BindingLoader();
        loader.Load(assemblyPaths);
        return loader.ToBindingSet();
    }
}
