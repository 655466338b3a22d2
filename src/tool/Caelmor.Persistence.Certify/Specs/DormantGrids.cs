using Caelmor.Conformance.Mutation;
using Caelmor.WorldGrid.Mutants;
using Caelmor.WorldGrid.Mutants.Catalog;
using Caelmor.WorldGrid.Mutants.Dormancy;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The mutants of world grids, lying low.</summary>
internal static class DormantGrids
{
    private const string NothingSound = "its rule is about worlds of which nothing can be read, and of "
        + "what lies there nobody knows names, objects or sizes";

    private const string NothingBefore = "it is wrong when a world is made, and in a world that is "
        + "made just now nothing is so yet";

    // The rules whose scenarios begin with everything altered.
    private static readonly string[] OfNothingSound = ["pv-10.1", "pv-10.2", "pv-10.4", "pv-10.5"];

    private static readonly string[] OfWhatIsRead =
    [
        "in regions of more than 10 objects",
        "where nobody is called Tobin",
        "where chunks are not four tiles wide",
    ];

    /// <summary>One for each condition.</summary>
    public static IEnumerable<MutantVariant> Of(GridMutant mutant) =>
        GridCondition.All.Select(condition =>
            mutant.IsOfMaking
            ? new MutantVariant(condition.Words, Subject: null, NothingBefore)
            : OfNothingSound.Contains(mutant.Breaks) && OfWhatIsRead.Contains(condition.Words)
            ? new MutantVariant(condition.Words, Subject: null, NothingSound)
            : new MutantVariant(
                condition.Words, new WorldGridSubject(new DormantGrid(mutant, condition))));

    /// <summary>The variant of this name; null if there is none.</summary>
    public static DormantGrid? Find(string name) => GridMutantCatalog.All
        .SelectMany(mutant => GridCondition.All, (mutant, condition) => new DormantGrid(mutant, condition))
        .FirstOrDefault(one => one.Name == name);
}
