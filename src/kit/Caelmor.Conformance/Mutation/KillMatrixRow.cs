using System.Collections.Immutable;
using Caelmor.Conformance.Certification;

namespace Caelmor.Conformance.Mutation;

/// <summary>One mutant, and who caught it.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Verdict">What the suite says about it.</param>
/// <param name="Catching">
/// The cases of the very rule it breaks that failed for the reason it was to be caught for.
/// </param>
public sealed record KillMatrixRow(
    MutantOnTrial Mutant, Verdict Verdict, ImmutableArray<CaseResult> Catching)
{
    /// <summary>Its variants that lie low, and whether they were caught.</summary>
    public ImmutableArray<VariantRow> Variants { get; init; } = [];

    /// <summary>Whether it was caught, by its own rule and for the right reason.</summary>
    public bool IsKilled => !Catching.IsEmpty;

    /// <summary>The variants that nobody caught.</summary>
    public IEnumerable<VariantRow> SurvivingVariants => Variants.Where(one => !one.IsKilled);

    /// <summary>The cases of its rule that failed at all, for whatever reason.</summary>
    public IEnumerable<CaseResult> FailingOfItsRule =>
        Failing.Where(one => one.RuleIds.Contains(Mutant.Breaks));

    /// <summary>All cases that failed.</summary>
    public IEnumerable<CaseResult> Failing => Verdict.Cases.Where(one => one.Failing is not null);

    /// <summary>What of a variant's verdict shows that it was caught.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="verdict">Its verdict; null if there can be none.</param>
    /// <param name="varied">The verdict on the mutant itself, in other circumstances, too.</param>
    internal VariantRow Judge(MutantVariant variant, Verdict? verdict, Verdict varied)
    {
        var reasons = Verdict.Trials.Concat(varied.Trials).Where(IsFailure).Select(Reason).ToHashSet();
        var failing = (verdict?.Cases ?? [])
            .Where(one => one.RuleIds.Contains(Mutant.Breaks))
            .SelectMany(one => one.Trials)
            .Where(IsFailure)
            .ToLookup(trial => reasons.Contains(Reason(trial))
                || Expected(trial).Contains(Mutant.CaughtBy, StringComparison.Ordinal)
                || Mutant.OrBy is { } other && Expected(trial).Contains(other, StringComparison.Ordinal));
        return new(variant, failing[true].FirstOrDefault(), [.. failing[false]]);
    }

    // Numbers and names differ from town to town.
    private static string Reason(Trial trial) => string.Concat(
        Expected(trial).TakeWhile(letter => letter is not (':' or '(')).Where(letter =>
            !char.IsDigit(letter)));

    private static bool IsFailure(Trial trial) =>
        trial.Finding is not (Finding.Obeyed or Finding.HarnessFault);

    internal static KillMatrixRow Of(MutantOnTrial mutant, Verdict verdict)
    {
        var row = new KillMatrixRow(mutant, verdict, []);
        return row with { Catching = [.. row.FailingOfItsRule.Where(one => Catches(one, mutant))] };
    }

    private static bool Catches(CaseResult one, MutantOnTrial mutant) =>
        one.Finding != Finding.HarnessFault
        && one.Trials.Any(trial => IsFailure(trial)
            && Expected(trial).Contains(mutant.CaughtBy, StringComparison.Ordinal));

    // What the step expected, and not how it reads: a step can fail for something beside its words.
    private static string Expected(Trial trial) =>
        trial.Breach?.Expected ?? trial.Result.Explanation;
}
