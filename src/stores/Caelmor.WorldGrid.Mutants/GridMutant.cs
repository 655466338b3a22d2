using System.Collections.Immutable;
using Caelmor.WorldGrid.Mutants.Catalog;

namespace Caelmor.WorldGrid.Mutants;

/// <summary>All mutants of world grids.</summary>
public static class GridMutantCatalog
{
    /// <summary>All mutants, in the order of the rules.</summary>
    public static ImmutableArray<GridMutant> All { get; } =
    [
        .. TerrainMutants.Mutants,
        .. VersionMutants.Mutants,
        .. SaveMutants.Mutants,
        .. NoticingMutants.Mutants,
        .. LadderMutants.Mutants,
        .. RegionMutants.Mutants,
        .. OperatorMutants.Mutants,
        .. RotationMutants.Mutants,
        .. ChunkMutants.Mutants,
        .. AddedMutants.Mutants,
        .. NarrowMutants.Mutants,
        .. HeldMutants.Mutants,
    ];
}
