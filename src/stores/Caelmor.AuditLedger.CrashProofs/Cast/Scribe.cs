using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Embedded.Folders;
using Caelmor.AuditLedger.Hosting;
using Caelmor.Storage.Disks;

namespace Caelmor.AuditLedger.CrashProofs.Cast;

/// <summary>A server that remembers what it has replayed.</summary>
internal sealed class Scribe
    : ILedgerHost, IDecisionMemory, IShadowLedger, IMetaOrchestrator, ILedgerReports
{
    public List<AuditEvent> Events { get; } = [];

    public LedgerSnapshot? Latest { get; private set; }

    public bool IsWired { get; private set; }

    public List<TailReport> Reported { get; } = [];

    public TimeProvider Time => TimeProvider.System;

    public IDatabase? Database => null;

    public IReadOnlyList<EventType> Union => Chronicle.Union;

    public IDecisionMemory Memory => this;

    public IShadowLedger Ledger => this;

    public IMetaOrchestrator Orchestrator => this;

    public ILedgerReports Reports => this;

    /// <summary>Both folders of a ledger, in one folder of a disk.</summary>
    public static LedgerPlaces On(IAppendDisk disk)
    {
        var mount = new DiskMount("disk:", disk, TimeProvider.System);
        return new(mount, mount);
    }

    /// <summary>Starts.</summary>
    public async Task<LedgerOutcome<IAuditLedger>> StartAsync(LedgerPlaces places) =>
        await new EmbeddedLedger().StartAsync(places, this, CancellationToken.None);

    public void Begin() => Events.Clear();

    public void Reduce(AuditEvent next) => Events.Add(next);

    public void RestoreEmpty() => Latest = null;

    public void Restore(LedgerSnapshot snapshot) => Latest = snapshot;

    public void Wire() => IsWired = true;

    public void SetAside(TailReport report) => Reported.Add(report);
}
