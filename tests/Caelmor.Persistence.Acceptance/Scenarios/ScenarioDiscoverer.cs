using Xunit.Abstractions;
using Xunit.Sdk;

namespace Caelmor.Persistence.Acceptance.Scenarios;

/// <summary>Finds one test case for each scenario, row of an outline and control twin.</summary>
public sealed class ScenarioDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo factAttribute)
    {
        var folder = factAttribute.GetNamedArgument<string>(nameof(EveryScenarioAttribute.Folder));
        return ScenarioCatalog.In(folder).Select(scenario =>
            new ScenarioTestCase(diagnostics, testMethod, scenario.Id));
    }
}
