namespace Caelmor.Gherkin.Injection;

/// <summary>Holds the one instance of each class that a scenario's bindings share.</summary>
internal sealed class ScenarioContainer
{
    private readonly Dictionary<Type, object> _instances = [];
    private readonly List<object> _made = [];
    private readonly List<Type> _underConstruction = [];
    private readonly Func<Type, object> _resolve;

    public ScenarioContainer(ScenarioServices services)
    {
        _resolve = Resolve;
        foreach (var (type, instance) in services.Instances)
        {
            _instances.Add(type, instance);
        }
    }

    /// <exception cref="InjectionException">The type can't be made.</exception>
    public object Resolve(Type type)
    {
        if (_instances.TryGetValue(type, out var known))
        {
            return known;
        }

        if (_underConstruction.Contains(type))
        {
            var circle = _underConstruction.SkipWhile(one => one != type).Append(type)
                .Select(one => one.Name);
            throw new InjectionException(
                $"These classes need each other: {string.Join(" -> ", circle)}. "
                + "Move what they share into a class of its own.");
        }

        _underConstruction.Add(type);
        try
        {
            var made = ConstructionPlan.Of(type).Construct(type, _resolve);
            _instances.Add(type, made);
            _made.Add(made);
            return made;
        }
        finally
        {
            _underConstruction.RemoveAt(_underConstruction.Count - 1);
        }
    }

    /// <summary>Disposes of what it made, the newest first.</summary>
    /// <returns>What the disposals threw; one that throws does not spare the others.</returns>
    public IEnumerable<Exception> Dispose()
    {
        for (var i = _made.Count - 1; i >= 0; i--)
        {
            if (TryDispose(_made[i]) is { } error)
            {
                yield return error;
            }
        }
    }

    private static Exception? TryDispose(object instance)
    {
        try
        {
            switch (instance)
            {
                case IAsyncDisposable disposable:
                    disposable.DisposeAsync().AsTask().GetAwaiter().GetResult();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }

            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }
}
