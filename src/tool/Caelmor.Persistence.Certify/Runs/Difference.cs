using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Runs;

/// <summary>What one trial showed in one run, and did not show in another.</summary>
/// <param name="Run">The run that differs from the first, counted from 1.</param>
/// <param name="Scenario">The scenario or the control twin.</param>
/// <param name="What">What differs, such as <c>entry 3 of the journal</c>.</param>
/// <param name="First">What there was in the first run.</param>
/// <param name="Then">What there was in this one.</param>
internal sealed record Difference(
    int Run, Scenario Scenario, string What, string First, string Then)
{
    private const string Nothing = "nothing";

    /// <summary>What differs between two runs of a trial; null if nothing does.</summary>
    public static Difference? Between(Trial first, Trial then, int run) =>
        first.Finding != then.Finding
            ? new(
                run,
                first.Scenario,
                "the finding",
                Describe.Of(first.Finding),
                Describe.Of(then.Finding))
        : FirstDifference(first, then) is { } place
            ? new(
                run,
                first.Scenario,
                $"entry {place + 1} of the journal",
                At(first, place),
                At(then, place))
        : null;

    private static int? FirstDifference(Trial first, Trial then)
    {
        var longest = Math.Max(first.Journal.Length, then.Journal.Length);
        for (var place = 0; place < longest; place++)
        {
            if (EntryAt(first, place) != EntryAt(then, place))
            {
                return place;
            }
        }

        return null;
    }

    private static JournalEntry? EntryAt(Trial trial, int place) =>
        place < trial.Journal.Length ? trial.Journal[place] : null;

    private static string At(Trial trial, int place) => $"{EntryAt(trial, place)}" is { Length: > 0 } entry
        ? entry
        : Nothing;
}
