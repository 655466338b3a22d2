using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Running;

/// <summary>An exception that no step threw and nobody caught.</summary>
/// <param name="Exception">The exception.</param>
/// <param name="Scenario">The scenario whose code threw it, as far as that is known.</param>
public sealed record StrayException(Exception Exception, Scenario? Scenario);
