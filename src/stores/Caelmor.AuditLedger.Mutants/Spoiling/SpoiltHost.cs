using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Mutants.Spoiling;

/// <summary>A server to which some things are done otherwise.</summary>
internal sealed class SpoiltHost(ILedgerHost inner)
    : ILedgerHost, IDecisionMemory, IShadowLedger, IMetaOrchestrator
{
    /// <summary>An event is reduced.</summary>
    public Action<ILedgerHost, AuditEvent> Reducing { get; init; } =
        (host, next) => host.Memory.Reduce(next);

    public IReadOnlyList<EventType> Union => inner.Union;

    public TimeProvider Time => inner.Time;

    public IDatabase? Database => inner.Database;

    public ILedgerReports Reports => inner.Reports;

    public IDecisionMemory Memory => this;

    public IShadowLedger Ledger => this;

    public IMetaOrchestrator Orchestrator => this;

    public void Begin() => inner.Memory.Begin();

    public void Reduce(AuditEvent next) => Reducing(inner, next);

    public void RestoreEmpty() => inner.Ledger.RestoreEmpty();

    public void Restore(LedgerSnapshot snapshot) => inner.Ledger.Restore(snapshot);

    public void Wire() => inner.Orchestrator.Wire();
}
