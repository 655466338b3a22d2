using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.Specs.Judging;

/// <summary>What is demanded of a store, and the breach if something else was found.</summary>
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
        () => $"{Describe.KindOf(refusal)} without a word.");

    /// <summary>Whether a reading gave this truth, to the byte and with its seal.</summary>
    /// <remarks>The order of the states carries no meaning (Canon 21.1-7.5).</remarks>
    public static bool Gave(Reading reading, Truth? truth) => reading switch
    {
        Reading.Gave { Stored: StoredTruth.Held held } =>
            truth is not null && IsSame(held.Truth, truth),
        Reading.Gave { Stored: StoredTruth.Nothing } => truth is null,
        _ => false,
    };

    private static bool IsSame(Truth one, Truth other) =>
        one.Epoch == other.Epoch
        && one.Version == other.Version
        && one.Seal == other.Seal
        && one.States.Length == other.States.Length
        && InOrder(one).SequenceEqual(InOrder(other));

    // Of two states of one system the shorter one first; two that are alike in all are alike.
    private static IEnumerable<SystemState> InOrder(Truth truth) =>
        truth.States
            .OrderBy(state => state.System.Text, StringComparer.Ordinal)
            .ThenBy(state => state.Epoch)
            .ThenBy(state => state.Version.Number)
            .ThenBy(state => state.Data.Length);
}
