using Caelmor.Conformance.Features;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>Scenarios that are tried in generated worlds: the bulk of all messages, and of the same
/// calls as the others.</summary>
internal static class GeneratedWorlds
{
    /// <summary>Whether it is one of them.</summary>
    public static bool AreIn(Scenario scenario) =>
        scenario.Steps.Any(step => step.Text.Contains("in every world", StringComparison.Ordinal));
}
