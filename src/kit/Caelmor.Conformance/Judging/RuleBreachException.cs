namespace Caelmor.Conformance.Judging;

/// <summary>An implementation did something else than the rule asks for.</summary>
/// <param name="expected">What a conforming implementation does, as a sentence.</param>
/// <param name="found">What this one did, as a sentence.</param>
/// <param name="rule">The id of the rule that asks for it; null: one of those that the scenario
/// shows.</param>
/// <param name="pattern">What is expected, without what differs from case to case; null: without
/// numbers.</param>
#pragma warning disable CA1032 // A breach always has both sides.
public sealed class RuleBreachException(
    string expected, string found, string? rule = null, string? pattern = null)
    : Exception($"Expected: {expected} Found: {found}")
#pragma warning restore CA1032
{
    /// <summary>What a conforming implementation does.</summary>
    public string Expected { get; } = expected;

    /// <summary>What this one did.</summary>
    public string Found { get; } = found;

    /// <summary>What is expected, without what differs from case to case, such as the name of a system:
    /// who breaks the same expectation twice has one mistake.</summary>
    public string Pattern { get; } =
        pattern ?? string.Concat(expected.Where(letter => !char.IsDigit(letter)));

    /// <summary>The id of the rule that asks for it; null: one of those that the scenario
    /// shows.</summary>
    public string? Rule { get; } = rule;
}
