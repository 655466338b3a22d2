using System.Collections.Immutable;

namespace Caelmor.TruthStore.Mutants;

/// <summary>All mutants of truth stores.</summary>
public static class StoreMutantCatalog
{
    /// <summary>All mutants, in the order of the rules.</summary>
    public static ImmutableArray<StoreMutant> All { get; } =
    [
        .. CommitMutants.Mutants,
        .. MemoryMutants.Mutants,
        .. DurabilityMutants.Mutants,
        .. EpochMutants.Mutants,
        .. ReadingMutants.Mutants,
        .. LockMutants.Mutants,
        .. RefusalMutants.Mutants,
    ];

    /// <summary>The mutant of this name, or null if there is none.</summary>
    public static StoreMutant? Find(string name) =>
        All.FirstOrDefault(mutant => mutant.Name == name);
}
