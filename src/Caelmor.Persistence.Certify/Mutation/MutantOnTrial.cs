using System.Collections.Immutable;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Mutants.Stores;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Planning;
using Caelmor.Persistence.TruthStoreSpecs;

namespace Caelmor.Persistence.Certify.Mutation;

/// <summary>
/// A mutant as the suite meets it: an orchestrator or a judge of plans that is wrong on purpose.
/// </summary>
/// <param name="Name">Short and unique.</param>
/// <param name="Breaks">The rule whose own scenarios have to catch it.</param>
/// <param name="Sentence">What it does wrong, for people.</param>
/// <param name="CaughtBy">What the failing step has to have expected, in part.</param>
/// <param name="Implementation">The orchestrator: the reference, if it is the judge that is
/// wrong.</param>
/// <param name="PlanJudge">The judge: that of the canon, if it is the orchestrator that is
/// wrong.</param>
public sealed record MutantOnTrial(
    string Name,
    RuleId Breaks,
    string Sentence,
    string CaughtBy,
    IImplementation Implementation,
    PlanJudge PlanJudge)
{
    /// <summary>The truth store, if it is that which is wrong; null if it is an orchestrator or a
    /// judge.</summary>
    public ITruthStoreImplementation? Store { get; init; }

    /// <summary>All mutants that the canon's own suite has to notice.</summary>
    public static ImmutableArray<MutantOnTrial> All { get; } =
        [.. MutantCatalog.All.Select(Of), .. PlanMutants.All.Select(Of)];

    /// <summary>All mutants of truth stores, which the suite for these has to notice.</summary>
    public static ImmutableArray<MutantOnTrial> Stores { get; } =
        [.. StoreMutantCatalog.All.Select(Of)];

    /// <summary>An orchestrator that is wrong on purpose.</summary>
    public static MutantOnTrial Of(Mutant mutant) => new(
        mutant.Name,
        mutant.Breaks,
        mutant.Sentence,
        mutant.CaughtBy,
        mutant,
        PlanJudge.Canonical);

    /// <summary>A judge of plans that is wrong on purpose.</summary>
    public static MutantOnTrial Of(PlanMutant mutant) => new(
        mutant.Name,
        mutant.Breaks,
        mutant.Sentence,
        mutant.CaughtBy,
        new ReferenceImplementation(),
        mutant.Judge);

    /// <summary>A truth store that is wrong on purpose.</summary>
    public static MutantOnTrial Of(StoreMutant mutant) => new(
        mutant.Name,
        mutant.Breaks,
        mutant.Sentence,
        mutant.CaughtBy,
        new ReferenceImplementation(),
        PlanJudge.Canonical)
    {
        Store = mutant,
    };

    /// <summary>Has a certifier judge whatever is wrong.</summary>
    public async Task<Verdict> JudgeAsync(Certifier certifier, CancellationToken cancellation)
    {
        if (Store is null)
        {
            return await certifier.JudgeAsync(Implementation, cancellation);
        }

        using var trials = new TruthStoreTrials(
            Store, StoreHolder.Of(mutant: Name), progress: null);
        return await certifier.JudgeAsync(trials, cancellation);
    }

    /// <summary>The name, the rule and the sentence.</summary>
    public override string ToString() => $"{Name} ({Breaks}): {Sentence}";
}
