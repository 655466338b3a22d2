using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>Says in a sentence why somebody is rejected: what is broken, and what is something
/// else.</summary>
/// <remarks>Only what was done otherwise than a rule asks for breaks it. Who crashed, fell silent
/// or was not understood has not come to that.</remarks>
internal static class Reproach
{
    public static string Of(Judgement judgement)
    {
        var verdict = judgement.Verdict;
        string[] faults =
        [
            .. Broken(verdict),
            .. Failed(verdict, Finding.Crashed, "crashed"),
            .. Failed(verdict, Finding.Hung, "did not answer in time"),
            .. Failed(verdict, Finding.Malformed, "was not understood"),
            .. Differences(judgement),
        ];
        return faults.Length == 0
            ? "crashed outside of all scenarios"
            : string.Join("; it ", faults);
    }

    private static IEnumerable<string> Broken(Verdict verdict)
    {
        var rules = verdict.Rules
            .Where(rule => rule.Cases.Any(one => Has(one, Finding.Broken)))
            .ToList();
        if (rules.Count > 0)
        {
            yield return $"does not obey {Count.Of(rules.Count, "rule")}: "
                + string.Join(", ", rules.Select(rule => rule.Rule.Id));
        }
    }

    private static IEnumerable<string> Failed(Verdict verdict, Finding finding, string what)
    {
        var trials = verdict.Trials.Count(trial => trial.Finding == finding);
        if (trials > 0)
        {
            yield return $"{what} in {Count.Of(trials, "trial")}";
        }
    }

    private static IEnumerable<string> Differences(Judgement judgement)
    {
        if (judgement.Differences.Length > 0)
        {
            yield return "is not deterministic: "
                + $"{Count.Of(judgement.Differences.Length, "trial")} showed something else in "
                + "another run";
        }
    }

    private static bool Has(CaseResult one, Finding finding) =>
        one.AsWritten.Finding == finding || one.Twin?.Finding == finding;
}
