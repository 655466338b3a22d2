using System.Collections.Immutable;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Replaying;
using Caelmor.Persistence.Certificates.Transcripts;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certificates.Writing;

/// <summary>Writes a trial down.</summary>
internal static class TrialWriter
{
    public static CertifiedTrial Write(
        Trial trial, bool isControl, ImmutableArray<TranscriptEvent> transcript)
    {
        var written = new CertifiedTrial(
            trial.Scenario.Id,
            trial.Scenario.Title,
            isControl,
            [.. RuleTags.Of(trial.Scenario)],
            ScenarioDigest.Of(trial.Scenario),
            FindingOf(trial),
            FailureOf(trial),
            JournalDigest.Of(trial.Journal),
            transcript,
            Evidence: "");
        return CertificateDigest.Seal(written);
    }

    // In a replay, silence is told and not waited for.
    private static Finding FindingOf(Trial trial) =>
        Crash(trial) is ReplayedSilenceException ? Finding.Hung : trial.Finding;

    private static TrialFailure? FailureOf(Trial trial)
    {
        var step = trial.FailingStep?.Step.ToString() ?? "";
        return FindingOf(trial) switch
        {
            Finding.Obeyed => null,
            Finding.Broken => new(step, trial.Breach!.Expected, trial.Breach.Found),
            Finding.Malformed => new(step, trial.Malformed!.Expected, trial.Malformed.Found),
            Finding.Hung => new(step, "an answer within the time limit.", "no answer."),
            Finding.Crashed => new(
                step,
                "an outcome; an exception is none.",
                Crash(trial) is { } crash ? CrashWords.Of(crash) : trial.Result.Explanation),
            _ => new(step, "", trial.Result.Explanation),
        };
    }

    private static Exception? Crash(Trial trial) =>
        trial.Finding == Finding.Crashed && trial.Result.Exceptions is [{ } thrown, ..]
            ? thrown.InnerException
            : null;
}
