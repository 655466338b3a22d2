using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Injection;

namespace Caelmor.Gherkin.Running;

/// <summary>One scenario to run, with what the host hands in for it.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Services">For this run alone: nothing may be shared between runs.</param>
public sealed record ScenarioRun(Scenario Scenario, ScenarioServices Services);
