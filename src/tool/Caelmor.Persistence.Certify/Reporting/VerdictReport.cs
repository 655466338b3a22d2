using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Running;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Runs;
using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>The verdict in a word, with its sentences; then what is not shown at all.</summary>
/// <param name="groups">How many rules of each group are obeyed, if no table has shown it: then all
/// is to be short.</param>
internal sealed class VerdictReport(
    Screen screen,
    Suite suite,
    Judgement judgement,
    Selection selection,
    string title,
    string? groups = null)
{
    private readonly Verdict _verdict = judgement.Verdict;

    private int WithoutScenarios => suite.Register.Rules.Count(rule =>
        rule.Coverage is Coverage.ByScenarios && !suite.ScenariosOf(rule).Any());

    public void Write()
    {
        var (word, colour) = Headline(judgement.Decision);
        screen.Line($"[bold {colour}]{word}[/]{Reason()}");
        screen.Line(2, $"{Sentence()}");
        if (groups is not null)
        {
            screen.Line(2, $"{suite.Register.GroupWord}s: {groups}");
        }

        screen.Line(2, $"{Trials()}");
        if (_verdict.IsCutShort)
        {
            screen.Line(2, $"{CutShort()}");
        }

        WriteUnhandled("On a thread of its own it threw", _verdict.Crashes);
        WriteUnhandled("Belongs to no scenario", _verdict.Faults);
        if (groups is null)
        {
            screen.Line(2, $"{Coverage()}");
        }
    }

    private void WriteUnhandled(string what, IEnumerable<UnhandledException> unhandled)
    {
        foreach (var exception in unhandled.Select(unhandled => unhandled.Exception))
        {
            screen.Line(2, $"{what}: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static (string Word, string Colour) Headline(Decision decision) => decision switch
    {
        Decision.Certified => ("CERTIFIED", "green"),
        Decision.Rejected => ("REJECTED", "red"),
        Decision.NothingCertified => ("NOTHING CERTIFIED", "yellow"),
        _ => ("HARNESS FAULT", "magenta"),
    };

    private string Sentence() => judgement.Decision switch
    {
        Decision.Certified =>
            $"{title} obeys every rule of {suite.Register.Title}, "
            + $"version {suite.Register.Version}. {Describe.PartsOf(suite.Register)} passed.",
        Decision.Rejected => $"{title} {Reproach.Of(judgement)}.",
        Decision.NothingCertified =>
            $"{title} is not rejected. "
            + "Only a full run over all rules certifies.",
        _ => $"The suite itself failed. This says nothing about {title}.",
    };

    private string Reason() =>
        judgement.Decision != Decision.NothingCertified ? string.Empty
        : _verdict.Executed == 0
            ? $"  {selection.Emptiness}"
        : !selection.IsAll ? $"  This run was restricted to {selection.Words}."
        : $"  {WithoutScenarios} of {suite.Register.Rules.Length} rules have no scenario yet.";

    private string Trials()
    {
        var twins = _verdict.Cases.Count(one => one.Twin is not null);
        var varied = _verdict.Cases.Sum(one => one.Varied.Length);
        return $"{Count.Of(_verdict.Expected, "trial")} expected, {_verdict.Executed} executed, "
            + $"{_verdict.Passed} passed: {Count.Of(_verdict.Cases.Length, "scenario")} and "
            + $"{Count.Of(twins, "control twin")}"
            + (varied > 0 ? $", and both {varied} times in other circumstances," : "")
            + $" in {Describe.Of(_verdict.Duration)}."
            + (varied > 0
                ? $" {_verdict.Pairs.Covered} of {Count.Of(_verdict.Pairs.All, "pair")} of "
                    + "circumstances came together."
                : "");
    }

    private string CutShort()
    {
        var (hung, left) = (
            _verdict.Trials.Count(trial => trial.Finding == Finding.Hung),
            _verdict.Expected - _verdict.Executed);
        return $"It hung {hung} times, so the run was ended early: {Count.Of(left, "trial")} not "
            + "executed. --keep-going tries all.";
    }

    private string Coverage()
    {
        var (all, missing) = (suite.Register.Rules.Length, WithoutScenarios);
        var coverage = $"{all - missing} of {all} rules of the register are accounted for: "
            + $"{Accounted<Coverage.ByScenarios>() - missing} by scenarios, "
            + $"{Accounted<Coverage.ByShapeTest>()} by tests of the suite's shape, "
            + $"{Count.Of(Accounted<Coverage.ByException>(), "exception")}.";
        return missing == 0 ? coverage : coverage + " 'caelmor-certify rules' lists all rules.";
    }

    private int Accounted<TCoverage>()
        where TCoverage : Coverage =>
        suite.Register.Rules.Count(rule => rule.Coverage is TCoverage);
}

/// <summary>Says in a sentence why somebody is rejected: what is broken, and what is something
/// else.</summary>
/// <remarks>Only what was done otherwise than a rule asks for breaks it. Who crashed, fell silent
/// or was not understood has not come to that.</remarks>
internal static class Reproach
{
    private const int MostRules = 12;

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
            var more = rules.Count > MostRules ? $" and {rules.Count - MostRules} more" : "";
            yield return $"does not obey {Count.Of(rules.Count, "rule")}: "
                + string.Join(", ", rules.Take(MostRules).Select(rule => rule.Rule.Id)) + more;
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
        one.Trials.Any(trial => trial.Finding == finding);
}
