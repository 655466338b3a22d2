namespace Caelmor.AuditLedger.Specs;

/// <summary>Whose ledger the steps of one scenario drive. The host of a run makes it; the steps know
/// nobody by name.</summary>
/// <param name="start">Gives an implementation that knows nothing yet: a process of its
/// own.</param>
public sealed class LedgerUnderTest(Func<IAuditLedgerImplementation> start)
{
    /// <summary>Gives an implementation that knows nothing yet: a process of its own.</summary>
    public Func<IAuditLedgerImplementation> Start { get; } = start;
}
