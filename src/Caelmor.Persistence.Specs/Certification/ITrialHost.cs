using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Running;

namespace Caelmor.Persistence.Specs.Certification;

/// <summary>What a certifier tries: gives the steps of each trial what they ask for.</summary>
/// <remarks>
/// The canon's suite asks for an orchestrator; another suite asks for something else. The journal
/// is the certifier's own.
/// </remarks>
public interface ITrialHost : IRunProgress
{
    /// <summary>What the implementation calls itself.</summary>
    string Name { get; }

    /// <summary>Its version, in its own scheme.</summary>
    string Version { get; }

    /// <summary>What the steps of a trial ask for. All trials are prepared before one
    /// begins.</summary>
    ScenarioServices Prepare(Scenario scenario);

    /// <summary>The result of a trial, with what came to light after its end.</summary>
    Task<ScenarioResult> CloseAsync(ScenarioResult result);
}
