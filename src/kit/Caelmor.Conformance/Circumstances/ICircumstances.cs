using System.Collections.Immutable;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Circumstances;

/// <summary>Draws the circumstances in which scenarios are tried, besides as they are
/// written.</summary>
/// <remarks>
/// A scenario is one point, and what it means a region: the same rule holds under other names, in a
/// crowd, after a history. The same seed draws the same.
/// </remarks>
public interface ICircumstances
{
    /// <summary>How many of a scenario's steps come before its circumstances; null if it has
    /// none.</summary>
    /// <param name="scenario">A scenario or a control twin.</param>
    int? PlaceIn(Scenario scenario);

    /// <summary>The circumstances of each further trial of a scenario.</summary>
    /// <param name="scenario">A scenario or a control twin that has a place for them.</param>
    /// <param name="seed">Any number.</param>
    IEnumerable<ImmutableArray<Circumstance>> Draw(Scenario scenario, int seed);
}
