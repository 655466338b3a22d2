using System.Reflection;
using Caelmor.Conformance.Engine;
using Caelmor.Conformance.Problems;
using Reqnroll;

namespace Caelmor.Conformance.Bindings;

/// <summary>All step definitions, hooks and transformations of some assemblies.</summary>
/// <remarks>With one binding that can't work, Reqnroll lets no scenario pass.</remarks>
public sealed class BindingSet
{
    private BindingSet(BindingSource source, IEnumerable<Problem> problems)
    {
        Assemblies = source.Assemblies;
        Engine = new BindingEngine(source);
        StepDefinitions = [.. StepDefinition.In(Engine.Registry)];
        Matcher = new StepMatcher(Engine, StepDefinitions);
        Problems = [.. problems, .. BindingProblems.In(Engine.Registry)];
    }

    /// <summary>Where they come from.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; }

    /// <summary>All step definitions that can work.</summary>
    public IReadOnlyList<StepDefinition> StepDefinitions { get; }

    /// <summary>What has to be put right; empty for bindings that can be trusted.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Finds the definition of a step, without running anything.</summary>
    public StepMatcher Matcher { get; }

    internal BindingEngine Engine { get; }

    /// <summary>Takes the bindings of loaded assemblies.</summary>
    public static BindingSet From(params IEnumerable<Assembly> assemblies) => From(assemblies, []);

    /// <summary>Takes the bindings of exactly these classes.</summary>
    public static BindingSet FromTypes(params IReadOnlyCollection<Type> types) =>
        new(new([.. types.Select(type => type.Assembly).Distinct()], types.ToHashSet()), []);

    /// <summary>Loads assemblies; what does not load becomes a problem.</summary>
    public static BindingSet Load(IEnumerable<string> assemblyPaths)
    {
        List<Assembly> assemblies = [];
        List<Problem> problems = [];
        foreach (var path in assemblyPaths)
        {
            try
            {
                assemblies.Add(Assembly.LoadFrom(Path.GetFullPath(path)));
            }
            catch (Exception error) when (error is IOException or BadImageFormatException)
            {
                problems.Add(BindingProblems.Unloadable(path, error));
            }
        }

        return From(assemblies, problems);
    }

    private static BindingSet From(IEnumerable<Assembly> assemblies, IEnumerable<Problem> problems)
    {
        var found = assemblies.Distinct().Select(one => (Assembly: one, Problem: Check(one))).ToList();
        return new(
            new([.. found.Where(one => one.Problem is null).Select(one => one.Assembly)]),
            [.. problems, .. found.Select(one => one.Problem).OfType<Problem>()]);
    }

    private static Problem? Check(Assembly assembly)
    {
        var name = assembly.GetName().Name!;
        try
        {
            return assembly.GetTypes().Any(type => type.IsDefined(typeof(BindingAttribute), true))
                ? null
                : BindingProblems.NoBindings(name);
        }
        catch (Exception error)
            when (error is ReflectionTypeLoadException or IOException or TypeLoadException)
        {
            var cause = (error as ReflectionTypeLoadException)?.LoaderExceptions.FirstOrDefault();
            return BindingProblems.Unloadable(name, cause ?? error);
        }
    }
}
