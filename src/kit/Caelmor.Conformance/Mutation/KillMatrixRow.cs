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
    /// <summary>Whether it was caught, by its own rule and for the right reason.</summary>
    public bool IsKilled => !Catching.IsEmpty;

    /// <summary>The cases of its rule that failed at all, for whatever reason.</summary>
    public IEnumerable<CaseResult> FailingOfItsRule =>
        Failing.Where(one => one.RuleIds.Contains(Mutant.Breaks));

    /// <summary>All cases that failed.</summary>
    public IEnumerable<CaseResult> Failing => Verdict.Cases.Where(one => one.Failing is not null);

    internal static KillMatrixRow Of(MutantOnTrial mutant, Verdict verdict)
    {
        var row = new KillMatrixRow(mutant, verdict, []);
        return row with { Catching = [.. row.FailingOfItsRule.Where(one => Catches(one, mutant))] };
    }

    private static bool Catches(CaseResult one, MutantOnTrial mutant) =>
        one.Finding != Finding.HarnessFault
        && Expected(one.Failing!).Contains(mutant.CaughtBy, StringComparison.Ordinal);

    // What the step expected, and not how it reads: a step can fail for something beside its words.
    private static string Expected(Trial trial) =>
        trial.Breach?.Expected ?? trial.Result.Explanation;
}
