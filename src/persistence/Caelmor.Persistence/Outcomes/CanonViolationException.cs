namespace Caelmor.Persistence.Outcomes;

/// <summary>
/// Tells callers who asked for the loud path why their save or restore was rejected.
/// </summary>
/// <remarks>
/// An orchestrator never throws it: a rejection is an outcome, and an exception out of an
/// orchestrator is a crash. It comes from <c>OrThrow()</c> of an outcome alone.
/// </remarks>
/// <param name="violations">Every rule broken, in canonical order.</param>
// Without violations there is nothing to tell: the list is never empty.
#pragma warning disable CA1032
public sealed class CanonViolationException(ViolationList violations)
    : Exception($"Rejected by canon: {violations}. Nothing was changed.")
#pragma warning restore CA1032
{
    /// <summary>Every rule broken, in canonical order.</summary>
    public ViolationList Violations { get; } = violations;
}
