using System.Collections.Immutable;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Specs;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>Some of the circumstances of the canon: of all kinds, and soon over.</summary>
internal sealed class FewCircumstances : ICircumstances
{
    private const int OneOf = 16;
    private const int Stories = 3;

    /// <inheritdoc/>
    public int? PlaceIn(Scenario scenario) => CanonSpec.Circumstances.PlaceIn(scenario);

    /// <inheritdoc/>
    public IEnumerable<ImmutableArray<Circumstance>> Draw(Scenario scenario, int seed)
    {
        var all = CanonSpec.Circumstances.Draw(scenario, seed).ToList();
        return all.Count > OneOf ? all.Take(Stories)
            : scenario.Location.Line % OneOf == 0 ? all.Take(1)
            : [];
    }
}
