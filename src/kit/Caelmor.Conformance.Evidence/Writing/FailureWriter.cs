using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Writing;

/// <summary>Says where and why a trial ended before its end.</summary>
public static class FailureWriter
{
    /// <summary>What a trial shows.</summary>
    /// <remarks>In a replay, silence is told and not waited for.</remarks>
    public static Finding FindingOf(Trial trial) =>
        Crash(trial) is ReplayedSilenceException ? Finding.Hung : trial.Finding;

    /// <summary>Where and why it ended; null if it passed.</summary>
    public static TrialFailure? Of(Trial trial)
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
