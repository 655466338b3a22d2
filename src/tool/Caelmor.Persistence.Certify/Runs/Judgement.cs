using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Certify.Words;

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

    /// <summary>What the process answers with.</summary>
    public ExitCode ExitCode => Decision switch
    {
        Decision.Certified => ExitCode.Success,
        Decision.Rejected => ExitCode.Rejected,
        Decision.NothingCertified => ExitCode.Incomplete,
        _ => ExitCode.ToolFault,
    };

    private static IEnumerable<Difference> Compare(Verdict first, Verdict other, int run)
    {
        var then = other.Trials.ToDictionary(trial => trial.Scenario.Id);
        return first.Trials
            .Where(trial => then.ContainsKey(trial.Scenario.Id))
            .Select(trial => Difference.Between(trial, then[trial.Scenario.Id], run))
            .OfType<Difference>();
    }
}

/// <summary>What one trial showed in one run, and did not show in another.</summary>
/// <param name="Run">The run that differs from the first, counted from 1.</param>
/// <param name="Scenario">The scenario or the control twin.</param>
/// <param name="What">What differs, such as <c>entry 3 of the journal</c>.</param>
/// <param name="First">What there was in the first run.</param>
/// <param name="Then">What there was in this one.</param>
internal sealed record Difference(
    int Run, Scenario Scenario, string What, string First, string Then)
{
    /// <summary>What differs between two runs of a trial; null if nothing does.</summary>
    public static Difference? Between(Trial first, Trial then, int run) =>
        first.Finding != then.Finding
            ? new(
                run,
                first.Scenario,
                "the finding",
                Describe.Of(first.Finding),
                Describe.Of(then.Finding))
        : IsInItsOwnTime(first) ? null
        : PlaceIn(first.Journal, then.Journal) is { } place
            ? new(
                run,
                first.Scenario,
                $"entry {place + 1} of the journal",
                At(first, place),
                At(then, place))
        : null;

    // Where ports answer late or others ask meanwhile, what comes first is nobody's choice.
    private static bool IsInItsOwnTime(Trial trial) =>
        trial.Scenario.Steps.Any(step => step.IsCircumstance);

    /// <summary>Where two journals part; null if they never do.</summary>
    public static int? PlaceIn(
        ImmutableArray<JournalEntry> one, ImmutableArray<JournalEntry> other)
    {
        var same = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == one.Length && same == other.Length ? null : same;
    }

    private static string At(Trial trial, int place) =>
        place < trial.Journal.Length ? $"{trial.Journal[place]}" : "nothing";
}
