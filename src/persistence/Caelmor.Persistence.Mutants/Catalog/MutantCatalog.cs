using System.Collections.Immutable;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>All mutants, by the section of the canon that they break.</summary>
public static class MutantCatalog
{
    /// <summary>All mutants, in the order of the rules.</summary>
    public static ImmutableArray<Mutant> All { get; } =
    [
        .. Frame.Mutants,
        .. ParticipatingSystems.Mutants,
        .. NonParticipatingSystems.Mutants,
        .. OwnershipAndAuthority.Mutants,
        .. SaveAtomicity.Mutants,
        .. RestoreOrder.Mutants,
        .. RestoreLegality.Mutants,
        .. ForbiddenPatterns.Mutants,
        .. WholeWorlds.Mutants,
        .. LyingLow.Mutants,
        .. Narrow.Mutants,
        .. Likening.Mutants,
        .. Waiting.Mutants,
        .. Together.Mutants,
        .. Retrying.Mutants,
        .. Crowds.Mutants,
    ];

    /// <summary>The mutant of this name, or null if there is none.</summary>
    /// <param name="name">Such as <c>commits-what-it-has</c>.</param>
    public static Mutant? Find(string name) => All.FirstOrDefault(mutant => mutant.Name == name);
}
