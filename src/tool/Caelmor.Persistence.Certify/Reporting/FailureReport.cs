using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Judging;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>All that failed, by causes: one case in full, the others by their titles.</summary>
internal sealed class FailureReport(
    Screen screen,
    Verdict verdict,
    ImmutableArray<Cause> causes,
    ShownTrials shown,
    bool isVerbose)
{
    /// <summary>How many causes are shown in full. What is wrong in one thing mostly fails in many;
    /// the first few tell it.</summary>
    public const int MostCauses = 5;

    private const int MostTitles = 4;
    private const int Indent = 3;

    private readonly CaseReport _case = new(screen, verdict, shown, isVerbose);

    public void Write()
    {
        var inFull = isVerbose ? causes.Length : Math.Min(MostCauses, causes.Length);
        for (var i = 0; i < inFull; i++)
        {
            WriteHead(i + 1, causes[i]);
            foreach (var one in isVerbose ? causes[i].Cases : [causes[i].Example])
            {
                _case.Write(one);
            }

            if (!isVerbose && causes[i].Cases.Length > 1)
            {
                WriteOthers(causes[i]);
            }
        }

        WriteFurther(inFull);
    }

    private void WriteFurther(int from)
    {
        for (var i = from; i < causes.Length; i++)
        {
            var cases = Count.Of(causes[i].Cases.Length, "case");
            screen.Line($"[bold red]{i + 1}. {causes[i].Words}[/] [dim]{cases}[/]");
        }

        if (from < causes.Length)
        {
            screen.Line(Indent, $"[dim]--verbose shows each of them in full.[/]");
            screen.Line();
        }
    }

    private void WriteHead(int number, Cause cause)
    {
        screen.Line(
            $"[bold red]{number}. {cause.Words}[/] [dim]{Count.Of(cause.Cases.Length, "case")}[/]");
        screen.Line();
    }

    private void WriteOthers(Cause cause)
    {
        var others = cause.Cases.Where(one => one != cause.Example).ToList();
        screen.Line(Indent, $"In the same way, {Count.Of(others.Count, "other case")}:");
        CaseList.Write(screen, Indent + 2, others.Take(MostTitles));
        if (others.Count > MostTitles)
        {
            var more = $"and {others.Count - MostTitles} more, of {RulesOf(cause)}";
            screen.Line(Indent + 2, $"[dim]{more}; --verbose shows all.[/]");
        }

        screen.Line();
    }

    private static string RulesOf(Cause cause)
    {
        var rules = cause.Cases.SelectMany(one => one.RuleIds).Distinct().ToList();
        return rules.Count <= MostTitles
            ? $"rules {string.Join(", ", rules)}"
            : Count.Of(rules.Count, "rule");
    }
}

/// <summary>Cases that failed in one and the same way.</summary>
/// <param name="Finding">What they show.</param>
/// <param name="Words">What sets this cause apart from others; its headline.</param>
/// <param name="Cases">In the order of the files; never empty.</param>
internal sealed record Cause(Finding Finding, string Words, ImmutableArray<CaseResult> Cases)
{
    /// <summary>The case to show in full: one that fails as written, if there is one.</summary>
    public CaseResult Example => Cases.FirstOrDefault(FailsAsWritten) ?? Cases[0];

    /// <summary>Sorts failures by causes; those that fail as written come first, and of these what
    /// fails most often.</summary>
    public static ImmutableArray<Cause> Of(IEnumerable<CaseResult> cases) =>
    [
        .. cases
            .Where(one => one.Failing is not null)
            .GroupBy(one => (one.Finding, Words: Headline(one.Failing!)))
            .Select(group => new Cause(group.Key.Finding, group.Key.Words, [.. group]))
            .OrderBy(cause => !FailsAsWritten(cause.Example))
            .ThenByDescending(cause => cause.Cases.Length),
    ];

    private static bool FailsAsWritten(CaseResult one) => one.Failing == one.AsWritten;

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
