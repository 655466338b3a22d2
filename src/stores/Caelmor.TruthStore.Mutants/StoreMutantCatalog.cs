using System.Collections.Immutable;

namespace Caelmor.TruthStore.Mutants;

/// <summary>All mutants of truth stores.</summary>
public static class StoreMutantCatalog
{
    /// <summary>All mutants, in the order of the rules.</summary>
    public static ImmutableArray<StoreMutant> All { get; } =
    [
        .. CarelessCommits.Mutants,
        .. CarelessMemory.Mutants,
        .. CarelessKeeping.Mutants,
        .. CarelessEpochs.Mutants,
        .. CarelessReading.Mutants,
        .. CarelessDoors.Mutants,
        .. CarelessRefusals.Mutants,
    ];

    /// <summary>The mutant of this name, or null if there is none.</summary>
    public static StoreMutant? Find(string name) =>
        All.FirstOrDefault(mutant => mutant.Name == name);
}
