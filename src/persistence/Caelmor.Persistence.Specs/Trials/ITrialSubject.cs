using Caelmor.Conformance.Features;

namespace Caelmor.Persistence.Specs.Trials;

/// <summary>Whoever is tried: gives each trial an implementation, and hears when it is
/// over.</summary>
public interface ITrialSubject
{
    /// <summary>What the implementation calls itself.</summary>
    string Name { get; }

    /// <summary>Its version, in its own scheme.</summary>
    string Version { get; }

    /// <summary>A trial is about to begin. Several may be under way at a time.</summary>
    /// <param name="scenario">The scenario or the control twin.</param>
    ITrialSession Begin(Scenario scenario);
}
