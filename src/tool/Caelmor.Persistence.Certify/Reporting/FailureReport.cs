using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>All that failed, by causes: the first in full, by one case; then some in brief, and the
/// others by their headlines.</summary>
internal sealed class FailureReport(
    Screen screen,
    Verdict verdict,
    ImmutableArray<Cause> causes,
    ShownTrials shown,
    bool isVerbose)
{
    /// <summary>How many causes are told in brief, after the first.</summary>
    public const int MostInBrief = 4;

    private const int MostHeadlines = 8;
    private const int Indent = 3;

    private readonly CaseReport _case = new(screen, verdict, shown, isVerbose);

    public void Write()
    {
        var rules = causes.SelectMany(cause => cause.RuleIds).Distinct().Count();
        var all = isVerbose || causes.Length == 1 ? "" : "  --verbose shows each cause in full.";
        screen.Line(
            $"[bold red]{Count.Of(causes.Length, "cause")}[/], {Count.Of(rules, "rule")}.[dim]{all}[/]");
        screen.Line();
        foreach (var (place, cause) in causes.Index())
        {
            if (isVerbose || place == 0)
            {
                WriteInFull(place + 1, cause);
            }
            else if (place <= MostInBrief)
            {
                WriteInBrief(place + 1, cause);
            }
            else if (place <= MostHeadlines)
            {
                WriteHeadline(place + 1, cause);
            }
        }

        if (!isVerbose && causes.Length > 1)
        {
            if (causes.Length - 1 - MostHeadlines is > 0 and var further)
            {
                screen.Line($"[dim]and {Count.Of(further, "further cause")}.[/]");
            }

            screen.Line();
        }
    }

    private void WriteHeadline(int number, Cause cause)
    {
        var (cases, rule) = (
            Count.Of(cause.Cases.Length, "case"), cause.Rule is { } id ? $" (rule {id})" : "");
        screen.Line($"[bold red]{number}. {cause.Words}[/]{rule} [dim]{cases}[/]");
    }

    private void WriteInFull(int number, Cause cause)
    {
        WriteHeadline(number, cause);
        foreach (var one in isVerbose ? cause.Cases : [cause.Example])
        {
            _case.Write(one, isVerbose ? null : cause.AboutRule);
            if (isVerbose)
            {
                screen.Line();
            }
        }

        if (!isVerbose && cause.Cases.Length > 1)
        {
            var others = Count.Of(cause.Cases.Length - 1, "other case");
            screen.Line(
                Indent, $"In the same way, {others}, of {RulesOf(cause)}. [dim]--verbose shows all.[/]");
        }

        if (!isVerbose)
        {
            screen.Line();
        }
    }

    private void WriteInBrief(int number, Cause cause)
    {
        WriteHeadline(number, cause);
        var trial = shown.Of(cause.Example.Failing!);
        var (name, text) = WhatHappened.Thrown(trial)
            .Concat(WhatHappened.In(trial).Where(line => line.Name == "Found")).First();
        screen.Line(
            Indent, $"[dim]{Describe.Of(trial.Scenario.Location)}[/]  [bold]{name}[/]: {text}");
    }

    private static string RulesOf(Cause cause)
    {
        const int Most = 4;
        return cause.RuleIds.Length <= Most
            ? $"{(cause.RuleIds.Length == 1 ? "rule" : "rules")} {string.Join(", ", cause.RuleIds)}"
            : Count.Of(cause.RuleIds.Length, "rule");
    }
}

/// <summary>Cases that failed in one and the same way.</summary>
/// <param name="Finding">What they show.</param>
/// <param name="Cases">In the order of the files; never empty.</param>
internal sealed record Cause(Finding Finding, ImmutableArray<CaseResult> Cases)
{
    /// <summary>What sets this cause apart from others; its headline.</summary>
    public string Words => Headline(Example.Failing!);

    /// <summary>The rules that the cases show.</summary>
    public ImmutableArray<string> RuleIds { get; } =
        [.. Cases.SelectMany(one => one.RuleIds).Distinct()];

    /// <summary>The rule that the expectation is about, if it says so itself.</summary>
    public string? Rule { get; } = Cases
        .Select(one => one.Failing?.Breach?.Rule).FirstOrDefault(rule => rule is not null);

    /// <summary>The rule that it is about.</summary>
    public string? AboutRule => Rule ?? Example.RuleIds.FirstOrDefault();

    /// <summary>The case to show in full: one that fails as written and says with a But what is wrong, if
    /// there is one; of these the one of which the least has to be read.</summary>
    public CaseResult Example { get; } = Cases
        .OrderBy(Obscurity)
        .ThenBy(one => one.Failing!.Journal.Length)
        .ThenBy(one => one.Failing!.Scenario.Steps.Count)
        .First();

    /// <summary>Sorts failures by causes; what is told most plainly comes first, and of this what
    /// fails most often.</summary>
    public static ImmutableArray<Cause> Of(IEnumerable<CaseResult> cases) =>
    [
        .. cases
            .Where(one => one.Failing is not null)
            .GroupBy(one => (one.Finding, Sameness(one.Failing!)))
            .Select(group => new Cause(group.Key.Finding, [.. group]))
            .OrderBy(cause => Obscurity(cause.Example))
            .ThenByDescending(cause => cause.Cases.Length),
    ];

    // A But says what is wrong; other circumstances than those written have to be read first.
    private static int Obscurity(CaseResult one) =>
        one.Failing != one.AsWritten ? 2 : one.Twin is null ? 1 : 0;

    private static string Sameness(Trial trial) => trial.Breach?.Pattern ?? Headline(trial);

    private static string Headline(Trial trial) => trial.Finding switch
    {
        Finding.Crashed => $"{Reason(trial)} A crash is no rejection.",
        Finding.HarnessFault =>
            "The suite itself failed. This says nothing about the implementation.",
        _ => Reason(trial),
    };

    /// <summary>Why a trial failed, if it was not for the suite itself.</summary>
    public static string Reason(Trial trial) => trial.Finding switch
    {
        Finding.Broken => $"Expected: {trial.Breach!.Expected}",
        Finding.Hung => "It did not answer within the time limit.",
        Finding.Malformed => $"Its answer is malformed: {trial.Malformed!.Found}",
        _ => $"It crashed: {Crash.Of(trial)?.GetType().Name}.",
    };
}

/// <summary>The exception behind a trial that crashed, and where it came from.</summary>
internal static class Crash
{
    private const int MostLines = 5;

    private static readonly string[] NotTheirs =
    [
        "at System.", "at Caelmor.Persistence.Specs.", "at Caelmor.Conformance.", "at InvokeStub_",
        "at Microsoft.", "---",
    ];

    /// <summary>What came out of the implementation, or out of a thread it had started.</summary>
    public static Exception? Of(Trial trial) =>
        trial.Result.Exceptions switch
        {
            [ImplementationCrashedException crashed, ..] => crashed.InnerException,
            [var first, ..] => first,
            _ => null,
        };

    /// <summary>The first lines of the stack that lie outside the suite.</summary>
    public static IEnumerable<string> LinesOf(Exception exception) =>
        (exception.StackTrace ?? string.Empty)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !NotTheirs.Any(head => line.StartsWith(head, StringComparison.Ordinal)))
            .Take(MostLines);
}
