using Xunit;
using Xunit.Sdk;

namespace Caelmor.Persistence.Acceptance.Scenarios;

/// <summary>Marks the one method that runs a scenario by its id.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(
    "Caelmor.Persistence.Acceptance.Scenarios.ScenarioDiscoverer",
    "Caelmor.Persistence.Acceptance")]
public sealed class EveryScenarioAttribute : FactAttribute;
