namespace Caelmor.TruthStore.Mutants.Dormancy;

/// <summary>The mutants of truth stores, lying low.</summary>
public static class DormantMutants
{
    /// <summary>The same, right but where something is so.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="condition">Where it is wrong.</param>
    public static StoreMutant LyingLow(this StoreMutant mutant, StoreCondition condition) =>
        mutant with
        {
            Name = $"{mutant.Name}, {condition.Words}",
            Change = steps => DormantSteps.Of(steps, mutant.Change(steps), condition),
        };

    /// <summary>The one of this name, such as <c>lets-two-in, after a failure</c>; null if there is
    /// none.</summary>
    public static StoreMutant? Find(string name) =>
        StoreMutantCatalog.All.SelectMany(mutant => StoreCondition.All.Select(mutant.LyingLow))
            .FirstOrDefault(mutant => mutant.Name == name);
}
