using System.Reflection;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Bindings;

/// <summary>Gets the binding classes out of assemblies.</summary>
internal sealed class BindingLoader
{
    private readonly List<Type> _types = [];
    private readonly List<Problem> _problems = [];

    public void Load(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            try
            {
                Add([Assembly.LoadFrom(Path.GetFullPath(path))]);
            }
            catch (Exception error) when (error is IOException or BadImageFormatException)
            {
                _problems.Add(BindingProblems.Unloadable(path, error.Message));
            }
        }
    }

    public void Add(IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            var name = assembly.GetName().Name!;
            try
            {
                var types = assembly.GetTypes().Where(BindingScanner.IsBindingClass).ToList();
                if (types.Count == 0)
                {
                    _problems.Add(BindingProblems.NoBindings(name));
                }

                _types.AddRange(types);
            }
            catch (ReflectionTypeLoadException error)
            {
                var reason = error.LoaderExceptions.OfType<Exception>().First().Message;
                _problems.Add(BindingProblems.Unloadable(name, reason));
            }
            catch (Exception error) when (error is IOException or TypeLoadException)
            {
                _problems.Add(BindingProblems.Unloadable(name, error.Message));
            }
        }
    }

    public void Add(IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            _types.Add(type);
            if (!BindingScanner.IsBindingClass(type))
            {
                _problems.Add(BindingProblems.NoBindings(type.Name));
            }
        }
    }

    public BindingSet ToBindingSet()
    {
        var scanner = new BindingScanner();
        scanner.Scan(_types.Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal));
        return new BindingSet(scanner, [.. _problems, .. scanner.Problems]);
    }
}
