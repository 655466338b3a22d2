using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>What certifying came to.</summary>
/// <param name="ExitCode">0 certified, 1 rejected, 3 harness fault, 4 nothing certified.</param>
/// <param name="Decision">What it came to.</param>
/// <param name="Name">What the implementation calls itself.</param>
/// <param name="Version">Its version, in its own scheme.</param>
/// <param name="Spec">What it was tried by, such as <c>canon</c>.</param>
/// <param name="SpecVersion">The version of that.</param>
/// <param name="RestrictedTo">What the run was restricted to; null for a full run.</param>
/// <param name="Seed">What worlds were made of and the order of the trials; null for that of the
/// files.</param>
/// <param name="Runs">How often everything was run.</param>
/// <param name="Counts">How many trials there were, in the first run.</param>
/// <param name="DurationSeconds">How long the first run took.</param>
/// <param name="Groups">Each group, and how many of its rules are obeyed.</param>
/// <param name="Rules">Every rule of the register, in the order of the documents.</param>
/// <param name="Failures">Every trial of the first run that was not passed.</param>
/// <param name="Differences">Every trial that was not the same in each run.</param>
/// <param name="UnhandledExceptions">Exceptions that no step met.</param>
/// <param name="Written">The files that were written; empty without --out.</param>
public sealed record CertifyAnswer(
    int ExitCode,
    Decision Decision,
    string Name,
    string Version,
    string Spec,
    int SpecVersion,
    string? RestrictedTo,
    int? Seed,
    int Runs,
    TrialCounts Counts,
    double DurationSeconds,
    ImmutableArray<GroupAnswer> Groups,
    ImmutableArray<RuleAnswer> Rules,
    ImmutableArray<FailureAnswer> Failures,
    ImmutableArray<DifferenceAnswer> Differences,
    ImmutableArray<CertifiedException> UnhandledExceptions,
    ImmutableArray<string> Written)
    : Answer(ExitCode)
{
    internal static CertifyAnswer Of(
        Judgement judgement,
        Suite suite,
        Selection selection,
        RunSettings settings,
        IEnumerable<string> written)
    {
        var verdict = judgement.Verdict;
        return new(
            (int)judgement.ExitCode,
            judgement.Decision,
            verdict.Name,
            verdict.Version,
            suite.Register.Spec,
            suite.Register.Version,
            selection.IsAll ? null : selection.Words,
            settings.Seed,
            judgement.Runs.Length,
            new(verdict.Expected, verdict.Executed, verdict.Passed),
            Math.Round(verdict.Duration.TotalSeconds, 3),
            [.. GroupAnswer.Of(verdict, suite)],
            [.. verdict.Rules.Select(RuleAnswer.Of)],
            [.. FailureAnswer.Of(verdict)],
            [.. judgement.Differences.Select(DifferenceAnswer.Of)],
            [.. UnhandledWriter.Of(verdict)],
            [.. written]);
    }
}

/// <summary>A group, and how many of its rules are obeyed.</summary>
/// <param name="Group">Its id, such as <c>atomicity</c>.</param>
/// <param name="Rules">How many rules it has that scenarios have to show.</param>
/// <param name="Tried">How many of them were tried.</param>
/// <param name="Obeyed">How many of them were obeyed.</param>
public sealed record GroupAnswer(string Group, int Rules, int Tried, int Obeyed)
{
    internal static IEnumerable<GroupAnswer> Of(Verdict verdict, Suite suite) => verdict.Rules
        .Where(rule => rule.HasToBeShown)
        .GroupBy(rule => rule.Rule.Group)
        .OrderBy(group => suite.Register.Groups.IndexOf(group.Key))
        .Select(group => new GroupAnswer(
            group.Key.Id,
            group.Count(),
            group.Count(rule => rule.IsShown),
            group.Count(rule => rule.IsObeyed)));
}

/// <summary>A trial that was not passed.</summary>
/// <param name="Trial">Its id: file and line; a twin's ends in <c>:control</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Rules">The rules it shows.</param>
/// <param name="Finding">What it showed.</param>
/// <param name="Failure">Where and why it ended.</param>
public sealed record FailureAnswer(
    string Trial,
    string Title,
    ImmutableArray<string> Rules,
    Finding Finding,
    TrialFailure Failure)
{
    internal static IEnumerable<FailureAnswer> Of(Verdict verdict) => verdict.Trials
        .Where(trial => trial.Finding != Finding.Obeyed)
        .Select(trial => new FailureAnswer(
            trial.Scenario.Id,
            trial.Scenario.Title,
            [.. trial.Scenario.Shows],
            trial.Finding,
            FailureWriter.Of(trial)!));
}

/// <summary>A trial that was not the same in each run.</summary>
/// <param name="Trial">Its id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Run">The first run that differs from the first, counted from 1.</param>
/// <param name="What">What differs, such as <c>entry 3 of the journal</c>.</param>
/// <param name="First">What there was in the first run.</param>
/// <param name="Then">What there was in this one.</param>
public sealed record DifferenceAnswer(
    string Trial, string Title, int Run, string What, string First, string Then)
{
    internal static DifferenceAnswer Of(Difference one) =>
        new(one.Scenario.Id, one.Scenario.Title, one.Run, one.What, one.First, one.Then);
}
