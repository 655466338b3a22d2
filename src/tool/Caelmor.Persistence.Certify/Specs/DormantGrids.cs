using Caelmor.Conformance.Mutation;
using Caelmor.WorldGrid.Mutants;
using Caelmor.WorldGrid.Mutants.Catalog;
using Caelmor.WorldGrid.Mutants.Dormancy;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The mutants of world grids, lying low.</summary>
internal static class DormantGrids
{
    private const string NothingSound = "it is wrong only where nothing can be read, and of what lies "
        + "there nobody knows names, objects or sizes";

    private static readonly string[] OfWhatIsRead =
    [
        "in regions of more than 10 objects",
        "where nobody is called Tobin",
        "where chunks are not four tiles wide",
    ];

    // Those that can't lie low so, with the reason.
    private static readonly Dictionary<string, (string[] Conditions, string Why)> None = new()
    {
        ["regenerates-by-itself"] = (OfWhatIsRead, NothingSound),
        ["names-one-choice"] = (OfWhatIsRead, NothingSound),
    };

    /// <summary>One for each condition.</summary>
    public static IEnumerable<MutantVariant> Of(GridMutant mutant) =>
        GridCondition.All.Select(condition =>
            None.TryGetValue(mutant.Name, out var none) && none.Conditions.Contains(condition.Words)
            ? new MutantVariant(condition.Words, Subject: null, none.Why)
            : new MutantVariant(
                condition.Words, new WorldGridSubject(new DormantGrid(mutant, condition))));

    /// <summary>The variant of this name; null if there is none.</summary>
    public static DormantGrid? Find(string name) => GridMutantCatalog.All
        .SelectMany(mutant => GridCondition.All, (mutant, condition) => new DormantGrid(mutant, condition))
        .FirstOrDefault(one => one.Name == name);
}
