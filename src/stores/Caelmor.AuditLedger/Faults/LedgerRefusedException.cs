namespace Caelmor.AuditLedger.Embedded.Faults;

/// <summary>Carries a refusal to the boundary, where it becomes an outcome.</summary>
/// <param name="why">What is wrong, and what to do.</param>
#pragma warning disable CA1032 // There is always a refusal.
internal sealed class LedgerRefusedException(LedgerRefusal why) : Exception(why.Found)
#pragma warning restore CA1032
{
    /// <summary>What is wrong, and what to do.</summary>
    public LedgerRefusal Why { get; } = why;
}
