using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>Compares a trial as it is written with itself, judged again.</summary>
internal static class TrialComparison
{
    /// <summary>Whether it ended by something that no answer shows.</summary>
    /// <remarks>
    /// The process crashed between two answers, or time ran out although every answer came.
    /// </remarks>
    public static bool IsNotRejudgeable(CertifiedTrial then, CertifiedTrial again) =>
        then.Finding switch
        {
            Finding.Crashed => !then.Transcript.Any(one => one is TranscriptEvent.Crashed),
            Finding.Hung => again.Finding != Finding.Hung,
            _ => false,
        };

    /// <summary>What is wrong with it; null if nothing is.</summary>
    public static string? Objection(CertifiedTrial then, CertifiedTrial again)
    {
        var difference = !IsSameScenario(then, again)
            ? "its title, its rules or its scenario are others than those written"
            : IsNotRejudgeable(then, again) ? null
            : Difference(then, again);
        return difference is null
            ? null
            : $"Judged again, the trial {then.Id}: {difference}.";
    }

    private static bool IsSameScenario(CertifiedTrial then, CertifiedTrial again) =>
        (then.Id, then.Title, then.IsControl, then.Digest)
            == (again.Id, again.Title, again.IsControl, again.Digest)
        && then.Rules.SequenceEqual(again.Rules);

    private static string? Difference(CertifiedTrial then, CertifiedTrial again) =>
        again.Finding != then.Finding
            ? $"the finding is {Words(again)}{Why(again)}, and {Words(then)} is written"
        : again.Failure != then.Failure
            ? $"it fails by {again.Failure}, and {then.Failure} is written"
        : !IsSameJournal(then, again)
            ? "the server sees something else than the journal that is written"
        : null;

    // Of one that hangs, nobody knows at which entry the clock struck.
    private static bool IsSameJournal(CertifiedTrial then, CertifiedTrial again) =>
        then.Finding == Finding.Hung
            ? then.Journal.Entries.Zip(again.Journal.Entries).All(both => both.First == both.Second)
            : then.Journal.Digest == again.Journal.Digest;

    private static string Why(CertifiedTrial trial) =>
        trial.Failure is { } failure ? $" (in {failure.Step}: expected {failure.Expected} Found {failure.Found})" : "";

    private static string Words(CertifiedTrial trial) =>
        trial.Finding.ToString().ToLowerInvariant();
}
