using System.Collections.Immutable;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Planning;

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
    /// <summary>All mutants there are.</summary>
    public static ImmutableArray<MutantOnTrial> All { get; } =
        [.. MutantCatalog.All.Select(Of), .. PlanMutants.All.Select(Of)];

    /// <summary>The mutant of this name, or null if there is none.</summary>
    public static MutantOnTrial? Find(string name) =>
        All.FirstOrDefault(mutant => mutant.Name == name);

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

    /// <summary>The name, the rule and the sentence.</summary>
    public override string ToString() => $"{Name} ({Breaks}): {Sentence}";
}
