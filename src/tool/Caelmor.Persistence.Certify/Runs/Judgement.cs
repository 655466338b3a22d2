using System.Collections.Immutable;
using Caelmor.Conformance.Certification;

namespace Caelmor.Persistence.Certify.Runs;

/// <summary>What one run, or several of the same, came to.</summary>
/// <param name="Runs">What each came to; never empty.</param>
internal sealed record Judgement(ImmutableArray<Verdict> Runs)
{
    /// <summary>What the first one came to, of which the reports tell.</summary>
    public Verdict Verdict => Runs[0];

    /// <summary>Of each trial that is not deterministic, the first difference.</summary>
    public ImmutableArray<Difference> Differences { get; } =
    [
        .. Runs.Skip(1)
            .SelectMany((verdict, place) => Compare(Runs[0], verdict, place + 2))
            .DistinctBy(difference => difference.Scenario.Id),
    ];

    /// <summary>What it all comes to: what is not deterministic is not certified.</summary>
    public Decision Decision =>
        Runs.Any(run => run.Decision == Decision.HarnessFault) ? Decision.HarnessFault
        : Differences.Length > 0 || Runs.Any(run => run.Decision == Decision.Rejected)
            ? Decision.Rejected
        : Verdict.Decision;

    private static IEnumerable<Difference> Compare(Verdict first, Verdict other, int run)
    {
        var then = other.Trials.ToDictionary(trial => trial.Scenario.Id);
        return first.Trials
            .Select(trial => Difference.Between(trial, then[trial.Scenario.Id], run))
            .OfType<Difference>();
    }
}
