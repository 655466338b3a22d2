using Caelmor.Conformance.Judging;

namespace Caelmor.AuditLedger.Specs.Judging;

/// <summary>What is demanded of a ledger, and the breach if something else was found.</summary>
internal static class Expect
{
    /// <exception cref="RuleBreachException">It is not so.</exception>
    public static void That(bool isSo, string expected, Func<string> found)
    {
        if (!isSo)
        {
            throw new RuleBreachException(expected, found());
        }
    }

    /// <summary>A refusal says where, what was expected and found, and what to do.</summary>
    public static void Says(LedgerRefusal why) => That(
        !string.IsNullOrWhiteSpace(why.Path)
            && !string.IsNullOrWhiteSpace(why.Expected)
            && !string.IsNullOrWhiteSpace(why.Found)
            && !string.IsNullOrWhiteSpace(why.Remedy),
        "a refusal says where, what was expected, what was found, and what to do.",
        () => $"{why}.");
}
