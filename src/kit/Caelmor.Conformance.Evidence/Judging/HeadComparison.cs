using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>Compares decision and counts as they are written with those judged again.</summary>
internal static class HeadComparison
{
    public static IEnumerable<string> Objections(
        Certificate then, Certificate again, int notRejudgeable)
    {
        var decision = DecisionOf(then, again, notRejudgeable);
        if (decision != then.Decision)
        {
            yield return $"Judged again, the decision is {Words(decision)}, and "
                + $"{Words(then.Decision)} is written.";
        }

        var counts = again.Counts with
        {
            Passed = then.Trials.Count(trial => trial.Finding == Finding.Obeyed),
        };
        if (counts != then.Counts)
        {
            yield return $"Judged again, the trials are {Words(counts)}, and "
                + $"{Words(then.Counts)} is written.";
        }
    }

    // What can't be heard again counts as written, and that is against the implementation.
    private static Decision DecisionOf(Certificate then, Certificate again, int notRejudgeable) =>
        then.UnhandledExceptions.Any(one => one.Kind == UnhandledKind.Fault) ? Decision.HarnessFault
        : then.UnhandledExceptions.Any(one => one.Kind == UnhandledKind.Crash)
            || notRejudgeable > 0
            ? Decision.Rejected
        : again.Decision;

    private static string Words(Decision decision) => decision switch
    {
        Decision.Certified => "certified",
        Decision.Rejected => "rejected",
        Decision.NothingCertified => "nothing certified",
        _ => "a fault of the harness",
    };

    private static string Words(TrialCounts counts) =>
        $"{counts.Expected} expected, {counts.Executed} executed, {counts.Passed} passed";
}
