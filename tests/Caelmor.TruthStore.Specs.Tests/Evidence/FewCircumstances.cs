using System.Collections.Immutable;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;

namespace Caelmor.TruthStore.Specs.Tests.Evidence;

/// <summary>Some of the circumstances of stores: of all kinds, and soon over.</summary>
internal sealed class FewCircumstances : ICircumstances
{
    private const int OneOf = 7;
    private const int Stories = 2;

    /// <inheritdoc/>
    public int? PlaceIn(Scenario scenario) => TruthStoreSpec.Circumstances.PlaceIn(scenario);

    /// <inheritdoc/>
    public IEnumerable<ImmutableArray<Circumstance>> Draw(Scenario scenario, int seed)
    {
        var all = TruthStoreSpec.Circumstances.Draw(scenario, seed).ToList();
        return all.Count > OneOf ? all.Take(Stories)
            : scenario.Location.Line % OneOf == 0 ? all.Take(1)
            : [];
    }
}
