using System.Collections.Immutable;
using Caelmor.Persistence;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.Mutants;

/// <summary>A plain store with one thing wrong, on purpose.</summary>
/// <param name="Name">Short and unique, such as <c>repairs-the-seal</c>.</param>
/// <param name="Breaks">The rule it breaks, such as <c>ts-3.2</c>.</param>
/// <param name="Sentence">What it does wrong, for people.</param>
/// <param name="CaughtBy">What the failing step has to have expected, in part.</param>
/// <param name="Change">Replaces steps, for each opening anew: what it remembers it
/// forgets.</param>
public sealed record StoreMutant(
    string Name,
    RuleId Breaks,
    string Sentence,
    string CaughtBy,
    Func<PlainStoreSteps, PlainStoreSteps> Change) : ITruthStoreImplementation
{
    /// <summary>Mutants have no versions of their own.</summary>
    public string Version => "mutant";

    /// <inheritdoc/>
    public ITruthStore Open(string place) => new PlainStore(place, Change(PlainStoreSteps.Plain));

    /// <summary>The name, the rule and the sentence.</summary>
    public override string ToString() => $"{Name} ({Breaks}): {Sentence}";
}

/// <summary>All mutants of truth stores.</summary>
public static class StoreMutantCatalog
{
    /// <summary>All mutants, in the order of the rules.</summary>
    public static ImmutableArray<StoreMutant> All { get; } =
    [
        .. CommitMutants.Mutants,
        .. FailureMutants.Mutants,
        .. MemoryMutants.Mutants,
        .. DurabilityMutants.Mutants,
        .. EpochMutants.Mutants,
        .. ReadingMutants.Mutants,
        .. MarkMutants.Mutants,
        .. LockMutants.Mutants,
        .. PlaceMutants.Mutants,
        .. RefusalMutants.Mutants,
    ];

    /// <summary>What all of them are made of: nothing is wrong with it, and it is no mutant.</summary>
    public static StoreMutant Plain { get; } =
        new("plain", new("ts-1.1"), "Nothing is wrong with it.", "nothing", steps => steps);

    /// <summary>The mutant of this name, or the plain store; null if there is none.</summary>
    public static StoreMutant? Find(string name) =>
        All.Append(Plain).FirstOrDefault(mutant => mutant.Name == name);
}
