using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>Whether an answer means anything, before anybody asks if it is the right one.</summary>
/// <remarks>The contract says that nothing is null; not every implementation does.</remarks>
public static class AnswerShape
{
    /// <exception cref="MalformedAnswerException">There is no orchestrator.</exception>
    public static void ShouldBeGiven(IPersistenceOrchestrator? orchestrator)
    {
        if (orchestrator is null)
        {
            throw new MalformedAnswerException(
                "CreateOrchestrator answers with an orchestrator for the server.",
                "nothing (null).");
        }
    }

    /// <exception cref="MalformedAnswerException">It is no whole outcome.</exception>
    public static void ShouldBeWellFormed(object? outcome, string request)
    {
        if (FlawOf(outcome) is { } flaw)
        {
            throw new MalformedAnswerException(
                $"a {request} is answered with {request}d, or with rejected and the reasons.",
                flaw);
        }
    }

    private static string? FlawOf(object? outcome) => outcome switch
    {
        null => "nothing (null).",
        SaveOutcome.Saved or RestoreOutcome.Restored => null,
        SaveOutcome.Rejected rejected => FlawOf(rejected.Violations),
        RestoreOutcome.Rejected rejected => FlawOf(rejected.Violations),
        _ => $"an outcome of a third kind, {outcome.GetType()}.",
    };

    private static string? FlawOf(ViolationList? violations) =>
        violations is null
            ? "rejected, without any reason (null)."
            : violations
                .Where(violation => !Enum.IsDefined(violation.Reason))
                .Select(violation => $"rejected, for no reason there is: {violation.Reason}.")
                .FirstOrDefault();
}
