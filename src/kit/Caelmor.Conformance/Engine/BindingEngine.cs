using System.Collections.Concurrent;
using System.Globalization;
using Caelmor.Conformance.Features;
using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Reqnroll.Infrastructure;

namespace Caelmor.Conformance.Engine;

/// <summary>Reqnroll's runtime with the bindings of one source, for any number of lanes.</summary>
internal sealed class BindingEngine
{
    private readonly IObjectContainer _container;
    private readonly ITestRunnerManager _manager;
    private readonly ConcurrentBag<ITestRunner> _idle = [];
    private readonly ConcurrentDictionary<Feature, FeatureInfo> _features = [];

    /// <summary>Has Reqnroll discover the bindings.</summary>
    public BindingEngine(BindingSource source)
    {
        var builder = new ScenarioContainers(new EngineServices(source))
        {
            SkipLoadingProvider = true,
        };
        _container = builder.CreateGlobalContainer(typeof(BindingEngine).Assembly);
        _manager = _container.Resolve<ITestRunnerManager>();
        _manager.Initialize(typeof(BindingEngine).Assembly);
        var first = _manager.GetTestRunner();
        _idle.Add(first);
        Matches = first.TestThreadContext.TestThreadContainer.Resolve<IStepDefinitionMatchService>();
        Registry = _container.Resolve<IBindingRegistry>();
    }

    /// <summary>All step definitions, hooks and transformations, and what is wrong with them.</summary>
    public IBindingRegistry Registry { get; }

    /// <summary>Says which definition fits a step.</summary>
    public IStepDefinitionMatchService Matches { get; }

    /// <summary>A service of Reqnroll's that no lane has to itself.</summary>
    public T Service<T>() => _container.Resolve<T>();

    /// <summary>Lends a runner that stands in a feature. One that hangs is never returned.</summary>
    public ITestRunner Rent(Feature feature)
    {
        var runner = _idle.TryTake(out var idle) ? idle : _manager.GetTestRunner();
        var info = _features.GetOrAdd(feature, Describe);
        if (!ReferenceEquals(runner.FeatureContext?.FeatureInfo, info))
        {
            if (runner.FeatureContext is not null)
            {
                runner.OnFeatureEndAsync().GetAwaiter().GetResult();
            }

            runner.OnFeatureStartAsync(info).GetAwaiter().GetResult();
        }

        return runner;
    }

    /// <summary>Takes a runner back for the next scenario.</summary>
    public void Return(ITestRunner runner) => _idle.Add(runner);

    private static FeatureInfo Describe(Feature feature) => new(
        CultureInfo.GetCultureInfo(feature.Language == "en" ? "en-US" : feature.Language),
        feature.Path,
        feature.Name,
        feature.Description,
        [.. feature.Tags]);
}
