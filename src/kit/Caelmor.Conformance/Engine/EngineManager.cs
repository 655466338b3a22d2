using System.Reflection;
using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Discovery;
using Reqnroll.Bindings.Provider;
using Reqnroll.BoDi;
using Reqnroll.Configuration;
using Reqnroll.Infrastructure;
using Reqnroll.Tracing;

namespace Caelmor.Conformance.Engine;

/// <summary>Where the bindings are: whole assemblies, or some classes of them.</summary>
/// <param name="Assemblies">The assemblies.</param>
/// <param name="Types">These classes alone; null for all.</param>
internal sealed record BindingSource(
    IReadOnlyList<Assembly> Assemblies, IReadOnlySet<Type>? Types = null);

/// <summary>Reqnroll's manager, told where the bindings are.</summary>
internal sealed class EngineManager(
    IObjectContainer globalContainer,
    IContainerBuilder containerBuilder,
    ReqnrollConfiguration configuration,
    IRuntimeBindingRegistryBuilder registryBuilder,
    ITestTracer tracer,
    BindingSource source)
    : TestRunnerManager(globalContainer, containerBuilder, configuration, registryBuilder, tracer)
{
    /// <remarks>Reqnroll's would also attach itself to the end of the process.</remarks>
    protected override void InitializeBindingRegistry(ITestRunner testRunner) =>
        BuildBindingRegistry(source.Assemblies);
}

/// <summary>Reqnroll's reading of bindings, which goes on after one that makes it throw.</summary>
internal sealed class TolerantProcessor(
    IBindingFactory bindingFactory, IBindingRegistry bindingRegistry, ITestTracer testTracer)
    : RuntimeBindingSourceProcessor(bindingFactory, bindingRegistry, testTracer),
        IRuntimeBindingSourceProcessor
{
    void IBindingSourceProcessor.ProcessMethod(BindingSourceMethod bindingSourceMethod)
    {
        try
        {
            ProcessMethod(bindingSourceMethod);
        }
        catch (Exception error)
        {
            RegisterTypeLoadError($"{bindingSourceMethod}: {error.Message}");
        }
    }
}

/// <summary>Reqnroll's search for bindings, which can leave classes out.</summary>
internal sealed class SourceRegistryBuilder(
    IRuntimeBindingSourceProcessor processor,
    IReqnrollAttributesFilter filter,
    IBindingAssemblyLoader loader,
    ReqnrollConfiguration configuration,
    IBindingProviderService provider,
    BindingSource source)
    : RuntimeBindingRegistryBuilder(processor, filter, loader, configuration, provider)
{
    protected override Type[] GetAssemblyTypes(Assembly assembly, out string[] typeLoadErrors)
    {
        var all = base.GetAssemblyTypes(assembly, out typeLoadErrors);
        return source.Types is { } some ? [.. all.Where(some.Contains)] : all;
    }
}
