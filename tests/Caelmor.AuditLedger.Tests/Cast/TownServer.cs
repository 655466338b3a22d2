using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Tests.Cast;

/// <summary>A server that remembers what it has replayed.</summary>
internal sealed class TownServer
    : ILedgerHost, IDecisionMemory, IShadowLedger, IMetaOrchestrator, ILedgerReports
{
    public List<AuditEvent> Memory { get; } = [];

    public LedgerSnapshot? Books { get; private set; }

    public bool IsWired { get; private set; }

    public List<TailReport> Reported { get; } = [];

    public TimeProvider Time => TimeProvider.System;

    public IDatabase? Database { get; init; }

    public IReadOnlyList<EventType> Union { get; init; } = Town.Union;

    IDecisionMemory ILedgerHost.Memory => this;

    public IShadowLedger Ledger => this;

    public IMetaOrchestrator Orchestrator => this;

    public ILedgerReports Reports => this;

    public void Begin() => Memory.Clear();

    public void Reduce(AuditEvent next) => Memory.Add(next);

    public void RestoreEmpty() => Books = null;

    public void Restore(LedgerSnapshot snapshot) => Books = snapshot;

    public void Wire() => IsWired = true;

    public void SetAside(TailReport report) => Reported.Add(report);
}
