using System.Globalization;
using Reqnroll;
using Reqnroll.Analytics;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Reqnroll.CommonModels;
using Reqnroll.Configuration;
using Reqnroll.EnvironmentAccess;
using Reqnroll.ErrorHandling;
using Reqnroll.Formatters.Configuration;
using Reqnroll.Plugins;
using Reqnroll.Tracing;
using Reqnroll.UnitTestProvider;

namespace Caelmor.Conformance.Engine;

/// <summary>Configures Reqnroll by the project's reqnroll.json, which this assembly carries.</summary>
internal sealed class EmbeddedConfiguration : IRuntimeConfigurationProvider
{
    private static readonly Lazy<string> Json = new(Read);

    public ReqnrollConfiguration LoadConfiguration(ReqnrollConfiguration reqnrollConfiguration) =>
        new JsonStringRuntimeConfigurationProvider(Json.Value)
            .LoadConfiguration(reqnrollConfiguration);

    private static string Read()
    {
        var assembly = typeof(EmbeddedConfiguration).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream("reqnroll.json")!);
        return reader.ReadToEnd();
    }
}

/// <summary>Shows Reqnroll no environment variable and no current folder.</summary>
internal sealed class NoEnvironment : IEnvironmentWrapper
{
    public bool IsEnvironmentVariableSet(string name) => false;

    public IResult<string> GetEnvironmentVariable(string name) =>
        Result<string>.Failure($"{name} is not shown to Reqnroll.");

    public IDictionary<string, string> GetEnvironmentVariables(string prefix, bool trimPrefix = true) =>
        new Dictionary<string, string>(StringComparer.Ordinal);

    public string GetCurrentDirectory() => string.Empty;
}

/// <summary>Finds no plug-in.</summary>
internal sealed class NoPlugins : IRuntimePluginLocator
{
    public IReadOnlyList<string> GetAllRuntimePlugins() => [];
}

/// <summary>Switches Reqnroll's own reports off: a report here tells scenarios from twins.</summary>
internal sealed class NoFormatters : IFormattersConfigurationProvider
{
    public bool Enabled => false;

    public IDictionary<string, object>? GetFormatterConfigurationByName(string formatterName) =>
        null;

    public string ResolveTemplatePlaceholders(string template) => template;
}

/// <summary>Sends nothing to anybody.</summary>
internal sealed class NoTelemetry : IAnalyticsRuntimeTelemetryService
{
    public void SendFeatureUseEvent(
        string featureName,
        Dictionary<string, string>? properties = null,
        Dictionary<string, double>? metrics = null)
    {
    }

    public void SendProjectRunningEvent() { }
}

/// <summary>Takes no exception for a request to skip: a scenario passes or it does not.</summary>
internal sealed class NoSkipping : IUnitTestRuntimeProvider
{
    public void TestPending(string message) => throw new PendingScenarioException(message);

    public void TestInconclusive(string message) => throw new PendingScenarioException(message);

    public void TestIgnore(string message) => throw new PendingScenarioException(message);

    public ScenarioExecutionStatus? DetectExecutionStatus(Exception exception) => null;
}

/// <summary>Traces nothing: a third of what a run allocates is Reqnroll's trace.</summary>
internal sealed class SilentTracer : ITestTracer
{
    public void TraceStep(StepInstance stepInstance, bool showAdditionalArguments) { }

    public void TraceWarning(string text) { }

    public void TraceStepDone(BindingMatch match, object[] arguments, TimeSpan duration) { }

    public void TraceStepSkipped(Exception exception) { }

    public void TraceStepSkippedBecauseOfPreviousErrors() { }

    public void TraceStepPending(BindingMatch match, object[] arguments, Exception exception) { }

    public void TraceBindingError(Exception ex) { }

    public void TraceError(Exception ex, TimeSpan duration) { }

    public void TraceNoMatchingStepDefinition(
        StepInstance stepInstance, ProgrammingLanguage targetLanguage,
        CultureInfo bindingCulture, List<BindingMatch> matchesWithoutScopeCheck)
    {
    }

    public void TraceDuration(TimeSpan elapsed, IBindingMethod method, object[] arguments) { }

    public void TraceDuration(TimeSpan elapsed, string text) { }
}
