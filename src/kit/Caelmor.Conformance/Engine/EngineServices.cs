using Reqnroll;
using Reqnroll.Analytics;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Discovery;
using Reqnroll.BindingSkeletons;
using Reqnroll.BoDi;
using Reqnroll.Configuration;
using Reqnroll.EnvironmentAccess;
using Reqnroll.Formatters.Configuration;
using Reqnroll.Infrastructure;
using Reqnroll.Plugins;
using Reqnroll.Tracing;
using Reqnroll.UnitTestProvider;

namespace Caelmor.Conformance.Engine;

/// <summary>Registers Reqnroll's own services, but for those that reach beyond a scenario.</summary>
/// <remarks>
/// A verdict must not depend on a reqnroll.json in the folder somebody happens to stand in, on
/// plug-ins that lie beside an assembly, or on environment variables (one of them has no step
/// called at all); and nobody is told that there was a run.
/// </remarks>
internal sealed class EngineServices(BindingSource source) : DefaultDependencyProvider
{
    public override void RegisterGlobalContainerDefaults(ObjectContainer container)
    {
        base.RegisterGlobalContainerDefaults(container);
        container.RegisterInstanceAs(source);
        container.RegisterInstanceAs(new MatchCache());
        container.RegisterInstanceAs<IRuntimeConfigurationProvider>(new EmbeddedConfiguration());
        container.RegisterInstanceAs<IEnvironmentWrapper>(new NoEnvironment());
        container.RegisterInstanceAs<IRuntimePluginLocator>(new NoPlugins());
        container.RegisterInstanceAs<IFormattersConfigurationProvider>(new NoFormatters());
        container.RegisterInstanceAs<IAnalyticsRuntimeTelemetryService>(new NoTelemetry());
        container.RegisterInstanceAs<IUnitTestRuntimeProvider>(new NoSkipping());
        container.RegisterInstanceAs<ITestTracer>(new SilentTracer());
        container.RegisterTypeAs<NullListener, ITraceListener>();
        container.RegisterTypeAs<ResourceSkeletonTemplateProvider, ISkeletonTemplateProvider>();
        container.RegisterTypeAs<EngineManager, ITestRunnerManager>();
        container.RegisterTypeAs<TolerantProcessor, IRuntimeBindingSourceProcessor>();
        container.RegisterTypeAs<SourceRegistryBuilder, IRuntimeBindingRegistryBuilder>();
        container.RegisterTypeAs<WatchedInvoker, IAsyncBindingInvoker>();
        container.RegisterTypeAs<WatchedResolver, ITestObjectResolver>();
    }

    public override void RegisterTestThreadContainerDefaults(ObjectContainer testThreadContainer)
    {
        base.RegisterTestThreadContainerDefaults(testThreadContainer);
        testThreadContainer.RegisterInstanceAs<ITestTracer>(new SilentTracer());
        testThreadContainer.RegisterTypeAs<NullListener, ITraceListener>();
        testThreadContainer.RegisterTypeAs<StrictConverter, IStepArgumentTypeConverter>();
        testThreadContainer.RegisterTypeAs<StrictMatches, IStepDefinitionMatchService>();
    }
}
