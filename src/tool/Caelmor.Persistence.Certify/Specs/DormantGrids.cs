using Caelmor.Conformance.Mutation;
using Caelmor.WorldGrid.Mutants;
using Caelmor.WorldGrid.Mutants.Catalog;
using Caelmor.WorldGrid.Mutants.Dormancy;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The mutants of world grids, lying low.</summary>
internal static class DormantGrids
{
    // Those that can't lie low so, with the reason.
    private static readonly Dictionary<(string Mutant, string Condition), string> None = [];

    /// <summary>One for each condition.</summary>
    public static IEnumerable<MutantVariant> Of(GridMutant mutant) =>
        GridCondition.All.Select(condition => None.TryGetValue((mutant.Name, condition.Words), out var why)
            ? new MutantVariant(condition.Words, Subject: null, why)
            : new MutantVariant(
                condition.Words, new WorldGridSubject(new DormantGrid(mutant, condition))));

    /// <summary>The variant of this name; null if there is none.</summary>
    public static DormantGrid? Find(string name) => GridMutantCatalog.All
        .SelectMany(mutant => GridCondition.All, (mutant, condition) => new DormantGrid(mutant, condition))
        .FirstOrDefault(one => one.Name == name);
}
