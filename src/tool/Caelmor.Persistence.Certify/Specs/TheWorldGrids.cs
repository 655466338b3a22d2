using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Adapters;
using Caelmor.WorldGrid.Contract;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Mutants;
using Caelmor.WorldGrid.Specs;
using Caelmor.WorldGrid.Specs.Piping;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The rules of world grids, with the embedded grid, and the mutants of the
/// reference.</summary>
internal static class TheWorldGrids
{
    /// <summary>The one that is known to conform.</summary>
    public static IWorldGridImplementation Conforming { get; } = new EmbeddedWorldGrid();

    public static Spec Spec { get; } = WorldGridSpec.Of(
        new WorldGridKind(
            Conforming,
            async (command, places, limit) => await PooledSubject.StartAsync(
                command,
                GridPipe.Dialect,
                places,
                limit,
                (who, lease) => Task.FromResult(GridPipe.SubjectOf(who, lease))))) with
    {
        MutantsOnDemand = new(() =>
        [
            .. GridMutantCatalog.All.Select(mutant => new MutantOnTrial(
                mutant.Name,
                mutant.Breaks,
                mutant.Sentence,
                mutant.CaughtBy,
                new WorldGridSubject(mutant))
            {
                LiesLow = mutant.LiesLow,
                Variants = [.. DormantGrids.Of(mutant)],
            }),
        ]),
        Starters = EmbeddedStarters.Of(
            WorldGridSpec.Id, "Caelmor.WorldGrid.Contract", "Caelmor.WorldGrid.Reference"),
    };
}
