using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Specs;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Mutants;
using Caelmor.WorldGrid.Specs;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The rules of world grids, with the embedded grid, and the mutants of the
/// reference.</summary>
internal static class TheWorldGrids
{
    public static Spec Spec { get; } = WorldGridSpec.Of(
        new WorldGridKind(new EmbeddedWorldGrid())) with
    {
        MutantsOnDemand = new(() =>
        [
            .. GridMutantCatalog.All.Select(mutant => new MutantOnTrial(
                mutant.Name,
                mutant.Breaks,
                mutant.Sentence,
                mutant.CaughtBy,
                new WorldGridSubject(mutant))),
        ]),
    };
}
