using System.Collections.Immutable;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Running;

namespace Caelmor.Conformance.Mutation;

/// <summary>Which scenario notices which mutant: the proof that the suite notices.</summary>
public sealed class KillMatrix
{
    private KillMatrix(Suite suite, ImmutableArray<KillMatrixRow> rows)
    {
        Rows = rows;
        var failed = rows
            .SelectMany(row => row.Verdict.Trials)
            .SelectMany(trial => trial.Result.Steps)
            .Where(step => step.Outcome == Outcome.Failed)
            .Select(step => step.Definition)
            .ToHashSet();
        NeverFailed =
        [
            .. suite.Bindings.StepDefinitions.Where(definition =>
                definition.Type == StepType.Then && !failed.Contains(definition)),
        ];
        var proven = rows
            .SelectMany(row => row.Catching)
            .SelectMany(one => one.RuleIds)
            .ToHashSet();
        WithoutMutant =
        [
            .. suite.Register.Rules.Where(rule =>
                !proven.Contains(rule.Id) && suite.ScenariosOf(rule).Any()),
        ];
    }

    /// <summary>One for each mutant, in the order given.</summary>
    public ImmutableArray<KillMatrixRow> Rows { get; }

    /// <summary>The mutants that nobody caught, or not for the right reason.</summary>
    public IEnumerable<KillMatrixRow> Survivors => Rows.Where(row => !row.IsKilled);

    /// <summary>The variants of mutants that nobody caught.</summary>
    public IEnumerable<(MutantOnTrial Mutant, VariantRow Variant)> SurvivingVariants =>
        Rows.SelectMany(row => row.SurvivingVariants, (row, one) => (row.Mutant, one));

    /// <summary>The Then steps that no mutant made fail: nothing proves that they can.</summary>
    public ImmutableArray<StepDefinition> NeverFailed { get; }

    /// <summary>The rules whose scenarios caught no mutant: nothing proves that they can.</summary>
    public ImmutableArray<Rule> WithoutMutant { get; }

    /// <summary>Runs the whole suite against each mutant.</summary>
    /// <param name="suite">A suite without problems.</param>
    /// <param name="mutants">All mutants, or those of interest.</param>
    /// <param name="options">How to go about it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static async Task<KillMatrix> ComputeAsync(
        Suite suite,
        IEnumerable<MutantOnTrial> mutants,
        KillMatrixOptions options,
        CancellationToken cancellation)
    {
        ImmutableArray<MutantOnTrial> all = [.. mutants];
        var rows = new KillMatrixRow[all.Length];
        var progress = new Counter(all.Length, options.Progress);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Jobs,
            CancellationToken = cancellation,
        };
        await Parallel.ForAsync(0, all.Length, parallel, async (place, giveUp) =>
        {
            var certifier = new Certifier(suite, new()
            {
                TimeLimit = options.TimeLimit,
                Jobs = options.JobsForEach,
                IsQuick = !all[place].LiesLow,
                Select = scenario => scenario.Shows.Contains(all[place].Breaks)
                    || !(options.IsOwnRuleEnough || all[place].LiesLow),
            });
            var verdict = await certifier.JudgeAsync(all[place].Subject, giveUp);
            var row = KillMatrixRow.Of(all[place], verdict);
            rows[place] = row with
            {
                Variants = [.. await JudgeVariantsAsync(suite, row, options, giveUp)],
            };
            progress.OneMore();
        });
        return new(suite, [.. rows]);
    }

    // Whatever lies low, the circumstances of its own rule have to bring up.
    private static async Task<List<VariantRow>> JudgeVariantsAsync(
        Suite suite, KillMatrixRow row, KillMatrixOptions options, CancellationToken cancellation)
    {
        var judged = new List<VariantRow>();
        var certifier = new Certifier(suite, new()
        {
            TimeLimit = options.TimeLimit,
            Jobs = options.JobsForEach,
            Select = scenario => scenario.Shows.Contains(row.Mutant.Breaks),
        });
        if (!options.WithVariants || row.Mutant.Variants.IsEmpty)
        {
            return judged;
        }

        // In other circumstances, the mutant itself can fail otherwise. Who lies low was tried so.
        var varied = row.Mutant.LiesLow
            ? row.Verdict
            : await certifier.JudgeAsync(row.Mutant.Subject, cancellation);
        foreach (var variant in row.Mutant.Variants)
        {
            var verdict = variant.Subject is { } subject
                ? await certifier.JudgeAsync(subject, cancellation)
                : null;
            judged.Add(row.Judge(variant, verdict, varied));
        }

        return judged;
    }

    private sealed class Counter(int total, Action<int, int>? tell)
    {
        private readonly Lock _lock = new();
        private int _done;

        public void OneMore()
        {
            lock (_lock)
            {
                tell?.Invoke(++_done, total);
            }
        }
    }
}
