using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certificates.Writing;

/// <summary>Makes a certificate of a verdict.</summary>
public static class CertificateWriter
{
    /// <summary>Writes down what the certifier found.</summary>
    /// <param name="verdict">What it found.</param>
    /// <param name="suite">What it tried the implementation with.</param>
    /// <param name="subject">Who was tried.</param>
    /// <param name="conditions">What tried it, on what machine, and how.</param>
    public static Certificate Write(
        Verdict verdict, Suite suite, CertifiedSubject subject, RunConditions conditions) =>
        new()
        {
            Subject = subject,
            Canon = CanonDigest.Of(suite),
            Run = conditions,
            Decision = verdict.Decision,
            Counts = new(verdict.Expected, verdict.Executed, verdict.Passed),
            Strays = [.. verdict.Strays.Select(stray => stray.Exception.Message)],
            Trials =
            [
                .. verdict.Cases.Select(one => Written(one.AsWritten, isControl: false)),
                .. verdict.Cases.Where(one => one.Twin is not null)
                    .Select(one => Written(one.Twin!, isControl: true)),
            ],
        };

    private static CertifiedTrial Written(Trial trial, bool isControl) => new(
        trial.Scenario.Id,
        trial.Scenario.Title,
        isControl,
        [.. RuleTags.Of(trial.Scenario)],
        ScenarioDigest.Of(trial.Scenario),
        trial.Finding,
        FailureOf(trial),
        JournalDigest.Of(trial.Journal));

    private static TrialFailure? FailureOf(Trial trial) =>
        trial.Finding == Finding.Obeyed
            ? null
            : new(
                trial.FailingStep?.Step.ToString() ?? "",
                trial.Breach?.Expected ?? trial.Malformed?.Expected ?? "",
                trial.Breach?.Found ?? trial.Malformed?.Found ?? trial.Result.Explanation);
}
