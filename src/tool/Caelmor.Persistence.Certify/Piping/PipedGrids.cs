using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Smoke;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.WorldGrid.Contract;
using Caelmor.WorldGrid.Mutants;
using Caelmor.WorldGrid.Specs.Piping;

namespace Caelmor.Persistence.Certify.Piping;

/// <summary>World grids over the pipe.</summary>
internal static class PipedGrids
{
    public static PipedSpec Instance { get; } = new(
        GridPipe.Dialect,
        (source, mutant, input, output) =>
            new GridServant(ServedBy(source, mutant), input, output).Run(),
        process => new GridSmoke(new SmokeLease(process)).Steps);

    private static IWorldGridImplementation ServedBy(
        ImplementationSource? source, string? mutant) =>
        mutant is not null ? (IWorldGridImplementation?)DormantGrids.Find(mutant)
            ?? GridMutantCatalog.All.Single(one => one.Name == mutant)
        : source is not null
            ? (IWorldGridImplementation)source.Make(typeof(IWorldGridImplementation))
        : TheWorldGrids.Conforming;
}
