using System.Collections.Immutable;
using Caelmor.Conformance.Certification;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>Cases that failed in one and the same way.</summary>
/// <param name="Finding">What they show.</param>
/// <param name="Words">What sets this cause apart from others; its headline.</param>
/// <param name="Cases">In the order of the files; never empty.</param>
internal sealed record Cause(Finding Finding, string Words, ImmutableArray<CaseResult> Cases)
{
    /// <summary>The case to show in full: one that fails as written, if there is one.</summary>
    public CaseResult Example => Cases.FirstOrDefault(FailsAsWritten) ?? Cases[0];

    /// <summary>Sorts failures by causes; those that need no control twin come first.</summary>
    public static ImmutableArray<Cause> Of(IEnumerable<CaseResult> cases) =>
    [
        .. cases
            .Where(one => one.Failing is not null)
            .GroupBy(one => (one.Finding, Words: Headline(one.Failing!)))
            .Select(group => new Cause(group.Key.Finding, group.Key.Words, [.. group]))
            .OrderBy(cause => !FailsAsWritten(cause.Example)),
    ];

    private static bool FailsAsWritten(CaseResult one) => one.Failing == one.AsWritten;

    private static string Headline(Trial trial) => trial.Finding switch
    {
        Finding.Broken => $"Expected: {trial.Breach!.Expected}",
        Finding.Crashed =>
            $"It crashed: {Crash.Of(trial)?.GetType().Name}. A crash is no rejection.",
        Finding.Hung => "It did not answer within the time limit.",
        Finding.Malformed => $"Its answer is malformed: {trial.Malformed!.Found}",
        _ => "The suite itself failed. This says nothing about the implementation.",
    };
}
