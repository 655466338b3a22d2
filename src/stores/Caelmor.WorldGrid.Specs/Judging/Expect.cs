using Caelmor.Conformance.Judging;

namespace Caelmor.WorldGrid.Specs.Judging;

/// <summary>What is demanded of a grid, and the breach if something else was found.</summary>
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

    /// <summary>A refusal says what is wrong.</summary>
    public static void Says(Exception refusal) => That(
        !string.IsNullOrWhiteSpace(refusal.Message),
        "a refusal says what is wrong.",
        () => "a refusal without a word.");
}
