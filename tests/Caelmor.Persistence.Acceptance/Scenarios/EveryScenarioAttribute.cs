using Xunit;
using Xunit.Sdk;

namespace Caelmor.Persistence.Acceptance.Scenarios;

/// <summary>Marks the one method that runs each scenario below a folder by its id.</summary>
/// <param name="folder">What the paths of the feature files begin with.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(
    "Caelmor.Persistence.Acceptance.Scenarios.ScenarioDiscoverer",
    "Caelmor.Persistence.Acceptance")]
public sealed class EveryScenarioAttribute(string folder) : FactAttribute
{
    /// <summary>What the paths of the feature files begin with.</summary>
    public string Folder => folder;
}
